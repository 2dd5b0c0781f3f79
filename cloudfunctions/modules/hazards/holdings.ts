/** What this context holds: hazards that somebody reported, handled, or has in their room. */
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import {
  HAZARD_ACT_TERMS,
  HAZARD_KIND_TERMS,
  HAZARD_STATE_TERMS,
} from '@louyu/shared/messages/terms';
import { type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { hazards } from './repository';

const told = (hazard: Hazard): Told => ({
  title: `${roomLabel(hazard.roomId)} ${HAZARD_KIND_TERMS[hazard.kind]}`,
  opens: `packages/hazards/detail/index?id=${hazard.id}`,
  lines: [
    line('情况', hazard.text),
    line('状态', HAZARD_STATE_TERMS[hazard.state]),
    line('整改期限', written(hazard.dueAt)),
    ...hazard.steps.map(({ act, at, note }) =>
      line(HAZARD_ACT_TERMS[act], `${written(at)} ${note}`.trim()),
    ),
  ],
});

/** Their own words go; what others did with the hazard stays. */
const withoutWords = ({ steps }: Hazard, gone: string) => ({
  steps: steps.map((step) => (step.by === gone ? { ...step, note: '' } : step)),
});

const common = { when: 'reportedAt', sensitive: false, told } as const;

export const hazardHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<Hazard>({
      context: 'hazards',
      collection: hazards,
      what: '隐患',
      kinds: [
        {
          ...common,
          key: 'hazards.reported',
          what: '我报告的隐患',
          field: 'reporter',
          by: 'person',
          answeredBy: ['group_leader', 'instructor'],
          leaving: (hazard, gone) => ({ ...withoutWords(hazard, gone), text: '' }),
        },
        {
          ...common,
          key: 'hazards.handled',
          what: '我经办的隐患',
          field: 'steps.by',
          by: 'person',
          uncounted: true,
          answeredBy: [],
          leaving: withoutWords,
        },
        {
          ...common,
          key: 'hazards.in_my_room',
          what: '我寝室的隐患',
          field: 'roomId',
          by: 'room',
          answeredBy: ['group_leader', 'instructor'],
          authors: ({ reporter }) => [reporter],
          leaving: 'ids_only',
        },
      ],
      retention: {
        months: 24,
        from: 'reportedAt',
        when: { state: 'closed' },
        since: '报告之日（销号以后）',
        because: '跨两个学年比较同一处隐患是否反复',
        source: '《个人信息保护法》第十九条；000 联系楼栋',
      },
      open: ({ state }) => state !== 'closed',
      files: ({ photos }) => photos.map(({ fileId }) => fileId),
    }),
  ],
};
