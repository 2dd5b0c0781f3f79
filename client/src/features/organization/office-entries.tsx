/** 组织和记录: the rooms of those who see to people, groups and records; rarer than the day's work. */
import { useSession } from '../../platform/session/use-session';
import { EntryRows } from './entry-rows';
import { officeOf } from './office-ways';

export function OfficeEntries() {
  const { person } = useSession();
  return person ? <EntryRows title="组织和记录" entries={officeOf(person)} /> : null;
}
