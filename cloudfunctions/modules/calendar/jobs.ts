/**
 * What time causes in the calendar: a term's occasions for every building in one run, the call
 * a week ahead, reports that are asked for, and what nobody held. Each act has an id that
 * follows from what it does, so that a run that died is finished by the next and never doubled.
 */
import type { ReportEvent } from '@louyu/shared/domain/calendar/events';
import { miss } from '@louyu/shared/domain/calendar/missing';
import {
  type OccasionDecision,
  call,
  closeReports,
  factsOf,
} from '@louyu/shared/domain/calendar/occasion';
import { callFor } from '@louyu/shared/domain/calendar/reports';
import type { Occasion, ThoughtReport } from '@louyu/shared/domain/calendar/state';
import { addDays, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import { ACTS_TOGETHER, type BulkAct, bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath } from '../../kernel/subscribers';
import { audienceOf } from './occasions';
import { occasions, thoughtReports } from './repository';
import { missingOf, noteMade } from './term';

/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;
const AT_ONCE = 50;
/** A term stands in the calendar so long before it begins. */
const AHEAD_DAYS = 21;

const actOf = (name: string, what: string, now: string) => ({
  id: journalId(`system:${name}`, name, what),
  ...{ procedure: name, who: `system:${name}`, at: now, input: what },
});

/** Stores acts in hundreds and lets follow what follows; answers how many were done. */
async function perform(call: JobCall, acts: readonly BulkAct[]): Promise<number> {
  const { read, now, calendar, ports, container, msLeft } = call;
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  let done = 0;
  for (let at = 0; at < acts.length && msLeft() > SPARE_MS; at += ACTS_TOGETHER) {
    const batch = acts.slice(at, at + ACTS_TOGETHER);
    const results = await performTogether(batch, read, aftermath.awaited);
    const entries = results.flatMap((result) => (result.of === 'refused' ? [] : [result.entry]));
    await aftermath.followAll(entries, () => Math.max(0, msLeft() - SPARE_MS));
    done += entries.length;
  }
  return done;
}

const planned =
  (name: string, now: string) =>
  (next: Fresh<Occasion>): BulkAct =>
    bulkAct<Occasion>({
      act: actOf(name, next.id, now),
      ...{ of: occasions, id: next.id, isNew: true },
      decide: () => ({ next, events: [{ type: 'OccasionPlanned', ...factsOf(next) }] }),
    });

/** The terms that are due to stand in the calendar: the one that runs and the one that nears. */
const termsDue = ({ calendar, now }: JobCall) =>
  [dayOf(now), dayOf(addDays(now, AHEAD_DAYS))]
    .map((day) => calendar.termOf(day))
    .filter((term, at, all) => term && all.findIndex((one) => one?.id === term.id) === at)
    .flatMap((term) => term ?? []);

export const generateTerms: Job = {
  name: 'calendar.generate',
  async run(job) {
    let made = 0;
    for (const term of termsDue(job)) {
      const missing = await missingOf(job, term);
      if (!missing) continue;
      const done = await perform(job, missing.calendar.map(planned(this.name, job.now)));
      if (done === missing.calendar.length) await noteMade(job, term, missing.keys);
      made += done;
    }
    return made;
  },
};

const NOTHING = 'calendar.nothing_to_do';

class NothingToDo extends Error {
  override readonly message = NOTHING;
}

/** One act on one standing occasion; nothing when it moved on meanwhile. */
async function moveOn(
  job: JobCall,
  name: string,
  { id, version }: Occasion,
  decide: (occasion: Occasion) => OccasionDecision | null,
): Promise<number> {
  const act = bulkAct<Occasion>({
    act: actOf(name, `${id}:${version}`, job.now),
    ...{ of: occasions, id, isNew: false },
    decide: (before) => {
      const decision = before && decide(before);
      if (!decision) throw new NothingToDo();
      return decision;
    },
  });
  return perform(job, [act]).catch((error: unknown) => {
    if (error instanceof NothingToDo) return 0;
    throw error;
  });
}

const READERS = ['group_leader', 'instructor'] as const;

/** Everybody of the building who owes a report, with who reads it. */
async function reportsOf({ ports, read, now }: JobCall, occasion: Occasion) {
  const { buildingId } = occasion;
  const roles = ['member', 'activist', ...READERS] as const;
  const posts = await ports.organization.posts(read, roles, { buildingId }, now);
  const serving = await ports.organization.serving(read, buildingId, now);
  const first = (role: string) => posts.find((post) => post.role === role)?.personId;
  const [leader, instructor] = [first('group_leader'), first('instructor')];
  const above = instructor && (await ports.organization.person(read, instructor));
  const names = new Map([...serving, ...(above ? [above] : [])].map(({ id, name }) => [id, name]));
  const owing = new Set(
    audienceOf(
      occasion,
      posts.filter(({ role }) => role !== 'instructor'),
    ),
  );
  return serving
    .filter(({ id }) => owing.has(id))
    .flatMap((author) => {
      const reader = author.id === leader ? instructor : (leader ?? instructor);
      if (!reader || reader === author.id) return [];
      return [callFor(occasion, author, { id: reader, name: names.get(reader) ?? '' })];
    });
}

const asked =
  (name: string, now: string) =>
  (decision: { next: Fresh<ThoughtReport>; events: ReportEvent[] }): BulkAct =>
    bulkAct<ThoughtReport>({
      act: actOf(name, decision.next.id, now),
      ...{ of: thoughtReports, id: decision.next.id, isNew: true },
      decide: () => decision,
    });

const CALL = 'calendar.call';

/** Calls what nears. Reports are made first: a run that dies between does it again, to no effect. */
async function callOne(job: JobCall, occasion: Occasion): Promise<number> {
  if (occasion.kind === 'thought_report')
    await perform(job, (await reportsOf(job, occasion)).map(asked(CALL, job.now)));
  return moveOn(job, CALL, occasion, (one) => call(one, job.now));
}

export const callOccasions: Job = {
  name: CALL,
  async run(job) {
    const order = { orderBy: ['callAt', 'asc'] as const, limit: AT_ONCE };
    const due = { callAt: { upTo: job.now, from: '' } };
    const { rows } = await job.read.page(occasions, due, order);
    let called = 0;
    for (const occasion of rows) {
      if (job.msLeft() < SPARE_MS) return called;
      called += await callOne(job, occasion);
    }
    return called;
  },
};

const MISS = 'calendar.miss';

export const missOccasions: Job = {
  name: MISS,
  async run(job) {
    const { read, now, calendar } = job;
    const order = { orderBy: ['endsAt', 'asc'] as const, limit: AT_ONCE };
    const past = { state: { in: ['planned', 'announced'] }, endsAt: { upTo: now } };
    const { rows } = await read.page(occasions, past, order);
    let missed = 0;
    for (const occasion of rows) {
      if (job.msLeft() < SPARE_MS) return missed;
      missed += await moveOn(job, MISS, occasion, (one) =>
        one.kind === 'thought_report' ? closeReports(one, now) : miss(one, now, calendar),
      );
    }
    return missed;
  },
};

export const calendarJobs: Job[] = [generateTerms, callOccasions, missOccasions];
