/** 组织机构. */
import { UnitsScreen } from '../../../features/organization/units/units-screen';

export default function UnitsPage() {
  return <UnitsScreen />;
}
