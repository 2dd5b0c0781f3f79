/** 登记入党申请. */
import { goInstead } from '../../../platform/route';
import { RegisterScreen } from '../../../features/development/way/register-screen';

export default function RegisterPage() {
  return <RegisterScreen onOpen={(id) => goInstead('candidacy', { id })} />;
}
