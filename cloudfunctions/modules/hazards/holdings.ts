/** What this context holds: hazards that somebody reported, handled, or has in their room. */
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { gradeReason, hazardDeed } from '@louyu/shared/messages/hazards';
import {
  HAZARD_KIND_TERMS,
  HAZARD_STATE_TERMS,
  SEVERITY_TERMS,
} from '@louyu/shared/messages/terms';
import { type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { hazards } from './repository';

const told = (hazard: Hazard): Told => ({
  title: `${roomLabel(hazard.roomId)} ${HAZARD_KIND_TERMS[hazard.kind]}`,
  opens: `packages/hazards/detail/index?id=${hazard.id}`,
  lines: [
    line('情况', hazard.text),
    line('定级', `${SEVERITY_TERMS[hazard.severity]}（${gradeReason(hazard.gradedBy)}）`),
    line('状态', HAZARD_STATE_TERMS[hazard.state]),
    line('整改期限', written(hazard.dueAt)),
    ...hazard.steps.map((step) =>
      line(hazardDeed(step), `${written(step.at)} ${step.note}`.trim()),
    ),
  ],
});

/** Their own words go; what others did with the hazard stays. */
const withoutWords = ({ steps }: Hazard, gone: string) => ({
  steps: steps.map((step) => (step.by === gone ? { ...step, note: '' } : step)),
});

const common = { when: 'reportedAt', sensitive: false, told } as const;

export const hazardHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'hazards',
      collection: 'hazard_results',
      reason: '各楼隐患的汇总数字；少于 5 件的不分开列',
    },
  ],
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
          key: 'hazards.also_reported',
          what: '和我的报告合并办理的隐患',
          field: 'alsoReportedBy',
          by: 'person',
          answeredBy: [],
          leaving: withoutWords,
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
        when: { state: { in: ['closed', 'merged'] } },
        since: '报告之日（销号以后）',
        because: '跨两个学年比较同一处隐患是否反复',
        source: '《个人信息保护法》第十九条；000 联系楼栋',
      },
      open: ({ state }) => state !== 'closed' && state !== 'merged',
      files: ({ photos }) => photos.map(({ fileId }) => fileId),
    }),
  ],
};
