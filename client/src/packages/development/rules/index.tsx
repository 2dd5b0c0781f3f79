/** 发展规则. */
import { RulesScreen } from '../../../features/development/rules/rules-screen';

export default function RulesPage() {
  return <RulesScreen />;
}
