/**
 * Once a day the clock asks every duty whether it has gone silent, a page of them at a time:
 * what became silent is noticed, what is silent no longer ends.
 */
import { type Silence, end, notice, silenceOf } from '@louyu/shared/domain/duties/silence';
import type { DutyRecord } from '@louyu/shared/domain/duties/state';
import { type Day, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type BulkAct, bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { changeAll } from '../../kernel/claims';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath } from '../../kernel/subscribers';
import { dutyRecords, leaves, silences } from './repository';
import { silenceId } from './silence-id';

const AT_ONCE = 50;
/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;
const NAME = 'duties.notice_silence';
const WHO = `system:${NAME}`;

const actOf = (input: string, at: string) => ({
  ...{ id: journalId(WHO, NAME, input), procedure: NAME, who: WHO, at, input },
});

function noticed(duty: DutyRecord, dueOn: Day, { now, calendar }: JobCall): BulkAct {
  const id = silenceId(duty.id, dueOn);
  const decide = () => notice(duty, dueOn, { id, now, calendar });
  return bulkAct<Silence>({ act: actOf(id, now), of: silences, id, isNew: true, decide });
}

function over({ id }: Silence, { now }: JobCall): BulkAct {
  const decide = (before: Silence | null) => {
    const decision = before && end(before, now);
    ensure(decision, 'kernel.not_found');
    return decision;
  };
  const act = actOf(`${id}:over:${dayOf(now)}`, now);
  return bulkAct<Silence>({ act, of: silences, id, isNew: false, decide });
}

/** What is known beside some duties: the holders' leaves, and the silences that stand. Two round trips. */
async function besides({ read }: JobCall, duties: readonly DutyRecord[]) {
  const holders = [...new Set(duties.map(({ holder }) => holder))];
  const away = await read.all(leaves, { _id: { in: holders } }, AT_ONCE);
  const ids = duties.map(({ id }) => id);
  const open = await read.all(silences, { dutyId: { in: ids }, state: 'open' }, AT_ONCE * 2);
  return { open, periods: new Map(away.map(({ id, periods }) => [id, periods])) };
}

async function actsFor(duties: readonly DutyRecord[], call: JobCall): Promise<BulkAct[]> {
  const { open, periods } = await besides(call, duties);
  const today = dayOf(call.now);
  return duties.flatMap((duty) => {
    const acted = { lastActOn: duty.lastActOn || null, leaves: periods.get(duty.holder) ?? [] };
    const dueOn = silenceOf(duty, acted, today);
    const standing = open.filter(({ dutyId }) => dutyId === duty.id);
    const gone = standing.filter((silence) => silence.dueOn !== dueOn);
    const known = standing.some((silence) => silence.dueOn === dueOn);
    return [
      ...gone.map((silence) => over(silence, call)),
      ...(dueOn && !known ? [noticed(duty, dueOn, call)] : []),
    ];
  });
}

async function ask(duties: readonly DutyRecord[], call: JobCall): Promise<number> {
  const { read, now, calendar, ports, container, msLeft } = call;
  const acts = await actsFor(duties, call);
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  const results = await performTogether(acts, read, aftermath.awaited);
  const entries = results.flatMap((result) => (result.of === 'refused' ? [] : [result.entry]));
  await aftermath.followAll(entries, msLeft);
  const asked = { _id: { in: duties.map(({ id }) => id) } };
  await changeAll(dutyRecords, asked, { checkedOn: dayOf(now) });
  return entries.length;
}

export const noticeSilence: Job = {
  name: NAME,
  async run(call) {
    const due = { until: null, checkedOn: { before: dayOf(call.now) } };
    const order = { orderBy: ['checkedOn', 'asc'] as const, limit: AT_ONCE };
    let done = 0;
    while (call.msLeft() > SPARE_MS) {
      const { rows, next } = await call.read.page(dutyRecords, due, order);
      if (rows.length > 0) done += await ask(rows, call);
      if (next === null) break;
    }
    return done;
  },
};
