/** 提醒设置. */
import { SettingsScreen } from '../../../features/reminders/settings-screen';

export default function ReminderSettingsPage() {
  return <SettingsScreen />;
}
