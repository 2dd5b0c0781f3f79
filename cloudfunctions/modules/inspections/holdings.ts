/** What this context holds: inspections made and suffered, and the rounds that somebody owed. */
import type { RoundPlan } from '@louyu/shared/domain/inspections/round-plans';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { titleOf } from '@louyu/shared/domain/inspections/templates';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { drawHolding } from './draw-holdings';
import { type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { attributionHolding, hearingKinds } from './hearing-holdings';
import { monthHolding } from './month-holdings';
import { inspections, rounds, roundPlans } from './repository';

const RESULT_TERMS = { pass: '合格', fail: '不合格', not_applicable: '不适用' };

const findings = ({ answers, templateVersion }: Inspection) =>
  answers
    .filter(({ result }) => result === 'fail')
    .map(({ item, result, note }) =>
      line(titleOf(templateVersion, item), `${RESULT_TERMS[result]} ${note}`.trim()),
    );

const told = (inspection: Inspection): Told => ({
  title: `${roomLabel(inspection.roomId)} 检查`,
  opens: `packages/inspect/record/index?id=${inspection.id}`,
  lines: [
    line('提交时间', written(inspection.submittedAt)),
    line('结果', inspection.outcome === 'inspected' ? '已检查' : `未能检查：${inspection.reason}`),
    ...findings(inspection),
  ],
});

const toldRound = (round: Round): Told => ({
  title: round.title,
  opens: `packages/inspect/round/index?id=${round.id}`,
  lines: [
    line('房间', round.rooms.map(roomLabel).join('、')),
    line('期限', written(round.dueAt)),
    line('完成', written(round.doneAt)),
  ],
});

const toldPlan = (plan: RoundPlan): Told => ({
  title: plan.title,
  opens: 'packages/inspect-desk/plans/index',
  lines: [line('时间', `${plan.opens}—${plan.closes}`), line('定于', written(plan.startedAt))],
});

const BECAUSE = {
  because: '跨两个学年看同一间寝室的改进和巡查是否按时',
  source: '《个人信息保护法》第十九条；000 联系宿舍',
};

export const inspectionHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'inspections',
      collection: 'inspection_forms',
      reason: '检查表是全楼共用的规矩，不写是谁起草的；谁改过在操作记录里',
    },
  ],
  holdings: [
    holding<Inspection>({
      context: 'inspections',
      collection: inspections,
      what: '寝室检查',
      kinds: [
        {
          key: 'inspections.of_my_room',
          what: '对我寝室的检查',
          field: 'roomId',
          by: 'room',
          when: 'submittedAt',
          sensitive: false,
          told,
          answeredBy: ['group_leader', 'instructor'],
          authors: ({ inspector }) => [inspector],
          leaving: 'ids_only',
        },
        ...hearingKinds,
        {
          key: 'inspections.by_me',
          what: '我做的检查',
          field: 'inspector',
          by: 'person',
          when: 'submittedAt',
          sensitive: false,
          told,
          answeredBy: ['instructor'],
          leaving: 'ids_only',
        },
      ],
      retention: { months: 24, from: 'submittedAt', since: '提交之日', ...BECAUSE },
      files: ({ photos }) => photos.map(({ fileId }) => fileId),
    }),
    attributionHolding(BECAUSE),
    drawHolding(BECAUSE),
    holding<RoundPlan>({
      context: 'inspections',
      collection: roundPlans,
      what: '巡查计划',
      kinds: [
        {
          key: 'inspections.plans_mine',
          what: '我定的巡查计划',
          field: 'plannedBy',
          by: 'person',
          when: 'startedAt',
          sensitive: false,
          told: toldPlan,
          answeredBy: ['instructor'],
          leaving: 'ids_only',
        },
      ],
      retention: { months: 24, from: 'stoppedAt', since: '停止之日', ...BECAUSE },
    }),
    monthHolding(BECAUSE),
    holding<Round>({
      context: 'inspections',
      collection: rounds,
      what: '巡查安排',
      kinds: [
        {
          key: 'inspections.my_rounds',
          what: '安排给我的巡查',
          field: 'inspectors',
          by: 'person',
          when: 'dueAt',
          sensitive: false,
          told: toldRound,
          answeredBy: ['group_leader', 'instructor'],
          authors: ({ plannedBy }) => [plannedBy],
          leaving: 'ids_only',
        },
      ],
      retention: { months: 24, from: 'dueAt', since: '完成期限', ...BECAUSE },
    }),
  ],
};
