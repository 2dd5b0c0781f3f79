/**
 * What became of the campus' duties: when something was last done under each, who was away,
 * and where nothing was done, the silence that the clock noticed.
 */
import { silenceId } from '@louyu/cloudfunctions/modules/duties/silence-id';
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import { noLeave, takeLeave } from '@louyu/shared/domain/duties/leaves';
import { type Silence, notice, silenceOf } from '@louyu/shared/domain/duties/silence';
import type { DutyRecord, DutyRound, Leave } from '@louyu/shared/domain/duties/state';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import {
  type Day,
  addDays,
  addHours,
  dayOf,
  startOfDay,
} from '@louyu/shared/domain/kernel/calendar';
import { contacts } from './contacts';
import { groupBy } from './grouping';
import type { Setting } from './setting';
import type { Stage } from './stage';

const daysAfter = (day: Day, days: number): Day => dayOf(addDays(startOfDay(day), days));

/** Somebody is going away soon, and two were. */
function away(stage: Stage, duties: readonly DutyRecord[], set: Setting): Leave[] {
  const others = duties.filter(({ kind, place }) => kind === 'room' && place === 'b07');
  const [one, other] = [...new Set(others.map(({ holder }) => holder))];
  const going: [string | undefined, number, number, number][] = [
    [stage.memberElsewhere, 1, -6, -12],
    [one, 40, 38, 27],
    [other, 25, 24, 18],
  ];
  return going.flatMap(([who, said, from, until]) => {
    if (!who) return [];
    const at = set.almanac.at(said, 7);
    const period = {
      from: set.almanac.day(from),
      until: set.almanac.day(until),
      reason: 'internship' as const,
    };
    const occasion = { who, procedure: 'duties.take_leave', at };
    return [set.chronicle.tell('leaves', takeLeave(noLeave(who), period, at), occasion)];
  });
}

const roundOf = ({ id, inspectors, buildingId, dueAt, doneAt }: Round): DutyRound => ({
  ...{ id, version: 1, inspectors: [...inspectors], buildingId, dueOn: dayOf(dueAt) },
  doneOn: doneAt ? dayOf(doneAt) : '',
});

/** The last day on which each area's pair was out, or a sheet was written under a duty. */
function lastActs(sheets: readonly Contact[], inspections: readonly Inspection[]) {
  const byDuty = groupBy(sheets, ({ dutyId }) => dutyId);
  const byRoom = groupBy(inspections, ({ roomId }) => roomId);
  const newest = (days: readonly Day[]): Day | '' => [...days].sort().at(-1) ?? '';
  return (duty: DutyRecord, partners: ReadonlySet<string>): Day | '' =>
    duty.kind === 'area'
      ? newest(
          duty.covers
            .flatMap((room) => byRoom.get(room) ?? [])
            .filter(({ inspector }) => partners.has(inspector))
            .map(({ submittedAt }) => dayOf(submittedAt)),
        )
      : newest((byDuty.get(duty.id) ?? []).map(({ happenedOn }) => happenedOn));
}

function silent(duty: DutyRecord, leave: Leave | undefined, set: Setting): Silence[] {
  const { almanac, chronicle } = set;
  const acted = { lastActOn: duty.lastActOn || null, leaves: leave?.periods ?? [] };
  const dueOn = silenceOf(duty, acted, almanac.day(0));
  const at = dueOn && addHours(startOfDay(daysAfter(dueOn, 1)), 2);
  if (!dueOn || !at || !almanac.isPast(at)) return [];
  const id = silenceId(duty.id, dueOn);
  const decision = notice(duty, dueOn, { id, now: at, calendar: almanac.calendar });
  const procedure = 'duties.notice_silence';
  return [chronicle.tell('duty_silences', decision, { who: `system:${procedure}`, procedure, at })];
}

export interface Done {
  duties: DutyRecord[];
  contacts: Contact[];
  leaves: Leave[];
  duty_rounds: DutyRound[];
  duty_silences: Silence[];
}

/** What became of the duties by now. */
export function done(
  duties: readonly DutyRecord[],
  { rounds, inspections }: { rounds: readonly Round[]; inspections: readonly Inspection[] },
  stage: Stage,
  set: Setting,
): Done {
  const sheets = contacts(stage, duties, set);
  const leaves = away(stage, duties, set);
  const lastActOf = lastActs(sheets, inspections);
  const byKey = groupBy(duties, ({ key }) => key);
  const acted = duties.map((duty) => {
    const partners = new Set((byKey.get(duty.key) ?? []).map(({ holder }) => holder));
    return { ...duty, lastActOn: lastActOf(duty, partners), checkedOn: set.almanac.day(0) };
  });
  const awayOf = new Map(leaves.map((leave) => [leave.id, leave]));
  return {
    ...{ duties: acted, contacts: sheets, leaves, duty_rounds: rounds.map(roundOf) },
    duty_silences: acted.flatMap((duty) => silent(duty, awayOf.get(duty.holder), set)),
  };
}
