/** 调整党小组: the form. */
import { goBackTo } from '../../../platform/route';
import { RestructureScreen } from '../../../features/organization/restructuring/restructure-screen';

export default function RestructurePage() {
  return <RestructureScreen onBack={() => goBackTo('groups')} />;
}
