/** 规定和统一活动. */
import { RulesScreen } from '../../../features/calendar/rules-screen';

export default function RulesPage() {
  return <RulesScreen />;
}
