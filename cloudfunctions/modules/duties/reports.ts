/** Periodic reports: counted from the records, sent by their author, answered by who receives them. */
import * as contract from '@louyu/shared/contracts/duty-reports';
import * as rules from '@louyu/shared/domain/duties/report';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, type Role, covers, inForce } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Call, type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Page } from '../../kernel/repository';
import { countFor } from './report-grounds';
import { reports } from './repository';

const PAGE = 30;
const LEADING: Role[] = ['group_leader', 'instructor'];

type Drafting = Pick<
  Call<typeof contract.draftReport.input, 'person'>,
  'input' | 'actor' | 'read' | 'ports' | 'now'
>;

/** A building's report is for who leads it to write. */
function counted({ input: { place, from, until }, actor, read, ports, now }: Drafting) {
  rules.ensurePeriod(from, until, now);
  const leads = place === null || covers(actor, LEADING, { buildingId: place }, now);
  ensure(leads, 'duties.not_your_building');
  return countFor(read, { place, author: actor.personId, from, until }, ports, now);
}

const draft = reads(contract.draftReport, async (call) => {
  const { classId, collegeId } = call.actor;
  return { figures: await counted(call), classId, collegeId };
});

const NEAR: Record<rules.Receiver, (actor: Actor, id: string) => boolean> = {
  counsellor: ({ classId }, id) => id === classId,
  building_group: ({ buildingId, positions }, id) =>
    id === buildingId || positions.some(({ scope }) => 'id' in scope && scope.id === id),
  college: () => true,
  apartment_office: ({ buildingId, positions }, id) =>
    id === buildingId || positions.some(({ scope }) => 'id' in scope && scope.id === id),
};

/** Somebody must hold a post there, or nobody would ever read it; a report goes to one's own places. */
async function ensureReceived(
  { ports, read, now, actor }: Drafting,
  receiver: rules.Receiver,
  id: string,
): Promise<void> {
  ensure(NEAR[receiver](actor, id), 'duties.unknown_receiver');
  const over = { buildingId: id, collegeId: id, classId: id };
  const holders = await ports.organization.holders(read, rules.RECEIVING[receiver], over, now);
  ensure(
    holders.some((personId) => personId !== actor.personId),
    'duties.unknown_receiver',
  );
}

const send = writes(contract.sendReport, {
  prepare: async (call) => {
    await ensureReceived(call, call.input.receiver, call.input.receiverId);
    return counted(call);
  },
  decide: ({ input, actor, now, prepared: figures }) => {
    const of = input.place === null ? ('own' as const) : ('building' as const);
    const by = { author: actor.personId, authorName: actor.name };
    const { next, events } = rules.send({ id: freshId(), of, figures, ...input, ...by }, now);
    return { change: creates(reports, next), events, reply: { reportId: next.id } };
  },
});

const row = (report: rules.Report) => {
  const { id, of, place, from, until, receiver, authorName, sentAt, state, comments } = report;
  return {
    ...{ id, of, place, from, until, receiver, authorName, sentAt, state },
    comments: comments.length,
  };
};

const shown = ({ rows, next }: Page<rules.Report>) => ({ rows: rows.map(row), next });
const NEWEST = ['sentAt', 'desc'] as const;

const written = reads(contract.reportsWritten, async ({ input: { after }, actor, read }) => {
  const order = { orderBy: NEWEST, limit: PAGE, after };
  return shown(await read.page(reports, { author: actor.personId }, order));
});

const rolesOf = ({ positions }: Actor, now: Instant): Role[] =>
  positions.filter((position) => inForce(position, now)).map(({ role }) => role);

const received = reads(
  contract.reportsReceived,
  async ({ input: { after }, actor, scopes, read, now }) => {
    const receiver = { in: rules.receiversOf(rolesOf(actor, now)) };
    const order = { orderBy: NEWEST, limit: PAGE, after, within: scopes };
    return shown(await read.page(reports, { receiver }, order));
  },
);

const receives = (report: rules.Report, actor: Actor, now: Instant): boolean =>
  report.author !== actor.personId &&
  covers(actor, rules.RECEIVING[report.receiver], reports.locus(report), now);

function mayOf(report: rules.Report, actor: Actor, now: Instant) {
  const own = report.author === actor.personId;
  const mine = receives(report, actor, now);
  return [
    ...(mine && report.state === 'sent' ? ['acknowledge' as const] : []),
    ...(mine || own ? ['comment' as const] : []),
  ];
}

const get = reads(contract.report, ({ matter, actor, now }) => {
  const mine = matter.author === actor.personId || receives(matter, actor, now);
  ensure(mine, 'duties.not_yours_to_receive');
  const { version, figures, text, acknowledged, comments } = matter;
  return {
    ...row(matter),
    ...{ version, figures, text },
    acknowledged: acknowledged && { byName: acknowledged.byName, at: acknowledged.at },
    said: comments.map(({ text: words, byName, at }) => ({ text: words, byName, at })),
    own: matter.author === actor.personId,
    may: mayOf(matter, actor, now),
  };
});

const changed = (before: rules.Report, { next, events }: rules.ReportDecision) => ({
  change: updates(reports, before, next),
  events,
  reply: { version: before.version + 1 },
});

const signedBy = ({ personId: by, name: byName }: Actor) => ({ by, byName });

const acknowledge = writes(contract.acknowledgeReport, {
  decide: ({ matter, actor, now }) => {
    const mine = matter.author === actor.personId || receives(matter, actor, now);
    ensure(mine, 'duties.not_yours_to_receive');
    return changed(matter, rules.acknowledge(matter, signedBy(actor), now));
  },
});

const comment = writes(contract.commentReport, {
  decide: ({ matter, input: { text }, actor, now }) => {
    const mine = matter.author === actor.personId || receives(matter, actor, now);
    ensure(mine, 'duties.not_yours_to_receive');
    return changed(matter, rules.comment(matter, { text, ...signedBy(actor) }, now));
  },
});

export const reportHandlers: Handler[] = [
  ...[draft, send, written, received, get, acknowledge, comment],
];
