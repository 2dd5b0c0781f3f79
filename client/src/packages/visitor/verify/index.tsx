/** 核对公文, from 我的: needs no registration. */
import { VerifyScreen } from '../../../features/development/letters/verify-screen';
import { useParams } from '../../../platform/route';

export default function VerifyPage() {
  return <VerifyScreen given={useParams()['code']} />;
}
