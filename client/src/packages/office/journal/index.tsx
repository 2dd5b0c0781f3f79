/** 记录封存. */
import { JournalScreen } from '../../../features/records/journal/journal-screen';

export default function JournalPage() {
  return <JournalScreen />;
}
