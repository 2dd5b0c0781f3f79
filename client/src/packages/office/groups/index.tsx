/** 楼宇党小组. */
import { go } from '../../../platform/route';
import { GroupsScreen } from '../../../features/organization/groups/groups-screen';

export default function GroupsPage() {
  return (
    <GroupsScreen onRestructure={() => go('restructure')} onPerson={(id) => go('person', { id })} />
  );
}
