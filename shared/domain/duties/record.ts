/** One duty of a roster as a record of its own, found by whoever and whatever it concerns. */
import type { Duty, DutyRecord, Roster } from './state';

/** The record of one duty; of an area it names the rooms as they are divided now. */
export function recordOf(roster: Omit<Roster, 'version'>, duty: Duty): DutyRecord {
  const { id: rosterId, kind, place, areas } = roster;
  const { id, target, holder, part, from, until } = duty;
  const rooms = areas.find((area) => area.id === target)?.rooms;
  return {
    ...{ rosterId, kind, place, target, holder, part, from, until },
    id: `${rosterId}.${id}`,
    version: 1,
    key: `${rosterId}.${target}`,
    covers: rooms ?? [target],
    lastActOn: '',
    checkedOn: '',
  };
}
