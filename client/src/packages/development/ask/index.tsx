/** 一起征求意见. */
import { AskManyScreen } from '../../../features/development/way/ask-many-screen';

export default function AskPage() {
  return <AskManyScreen />;
}
