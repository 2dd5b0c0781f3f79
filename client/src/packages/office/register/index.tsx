/** 找人: the register of one's places. */
import { go } from '../../../platform/route';
import { RegisterScreen } from '../../../features/organization/register/register-screen';

export default function RegisterPage() {
  return <RegisterScreen onPerson={(id) => go('person', { id })} />;
}
