/** What is held about the people of a room: what they said to an inspection, and what was asked. */
import { hearingOf } from '@louyu/shared/domain/inspections/hearing';
import type { Hearing } from '@louyu/shared/domain/inspections/hearing-state';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { ATTRIBUTION_TERMS, OBJECTION_TERMS } from '@louyu/shared/messages/inspections';
import {
  GONE,
  type HeldKind,
  type Holding,
  type Retention,
  type Told,
  holding,
  line,
  written,
} from '../../kernel/holdings';
import { attributions } from './repository';

const titled = (roomId: string): string => `${roomLabel(roomId)} 检查`;

const toldHearing = (inspection: Inspection): Told => {
  const { replies, objection } = hearingOf(inspection);
  return {
    title: titled(inspection.roomId),
    opens: `packages/inspect/record/index?id=${inspection.id}`,
    lines: [
      line('检查时间', written(inspection.submittedAt)),
      ...replies.filter(({ text }) => text !== '').map(({ byName, text }) => line(byName, text)),
      line('异议', objection ? objection.text : '—'),
      line('结果', objection ? OBJECTION_TERMS[objection.state] : '—'),
    ],
  };
};

/** Names and words of somebody who is gone go; that the room answered stays. */
function withoutWords(inspection: Inspection, gone: PersonId): { hearing: Hearing } {
  const { replies, objection } = hearingOf(inspection);
  const decision = objection?.decision ?? null;
  return {
    hearing: {
      replies: replies.map((each) =>
        each.by === gone ? { ...each, byName: GONE, text: '' } : each,
      ),
      objection: objection && {
        ...objection,
        ...(objection.by === gone ? { byName: GONE, text: '' } : {}),
        decision: decision?.by === gone ? { ...decision, byName: GONE } : decision,
      },
    },
  };
}

const spoken = {
  by: 'person',
  when: 'submittedAt',
  sensitive: false,
  uncounted: true,
  told: toldHearing,
  answeredBy: [],
  leaving: withoutWords,
} as const;

export const hearingKinds: HeldKind<Inspection>[] = [
  {
    ...spoken,
    key: 'inspections.my_replies',
    what: '我对检查的回应',
    field: 'hearing.replies.by',
  },
  {
    ...spoken,
    key: 'inspections.my_objections',
    what: '我对检查提的异议',
    field: 'hearing.objection.by',
  },
  {
    ...spoken,
    key: 'inspections.decided_by_me',
    what: '我处理的检查异议',
    field: 'hearing.objection.decision.by',
  },
];

const toldAttribution = ({ id, roomId, title, openedAt, state, decision }: Attribution): Told => ({
  title: `${roomLabel(roomId)} ${title}`,
  opens: `packages/inspect/attribution/index?id=${id}`,
  lines: [
    line('发起时间', written(openedAt)),
    line('状态', ATTRIBUTION_TERMS[state]),
    line('结论', decision?.reason ?? '—'),
  ],
});

const withoutName = (attribution: Attribution, gone: PersonId) => ({
  names: { ...attribution.names, ...(gone in attribution.names ? { [gone]: GONE } : {}) },
  statements: attribution.statements.map((each) =>
    each.by === gone ? { ...each, text: '' } : each,
  ),
  ...(attribution.openedBy === gone ? { openedByName: GONE } : {}),
  ...(attribution.decision?.by === gone
    ? { decision: { ...attribution.decision, byName: GONE } }
    : {}),
});

const asked = {
  by: 'person',
  when: 'openedAt',
  told: toldAttribution,
  leaving: withoutName,
} as const;

type Why = Pick<Retention<Attribution>, 'because' | 'source'>;

/** Questions whose a finding is; kept as long as the inspections that they rest on. */
export const attributionHolding = (why: Why): Holding =>
  holding<Attribution>({
    context: 'inspections',
    collection: attributions,
    what: '不合格项的认定',
    kinds: [
      {
        ...asked,
        key: 'inspections.asked_me',
        what: '听取过我说法的不合格项',
        field: 'people',
        sensitive: true,
        answeredBy: ['instructor', 'guidance'],
        authors: ({ notBy }) => notBy,
      },
      {
        ...asked,
        key: 'inspections.opened_by_me',
        what: '我发起的认定',
        field: 'openedBy',
        sensitive: true,
        answeredBy: [],
      },
      {
        ...asked,
        key: 'inspections.attributed_by_me',
        what: '我作出的认定',
        field: 'decision.by',
        sensitive: true,
        answeredBy: [],
      },
    ],
    retention: { months: 24, from: 'settledAt', since: '有结论之日', ...why },
    open: ({ state }) => state === 'open',
  });
