/**
 * What else this context holds: who was named a backbone, who entered an activity, where nothing
 * was done by its day, and the rounds that count as work.
 */
import type { Backbone } from '@louyu/shared/domain/duties/backbone';
import type { Silence } from '@louyu/shared/domain/duties/silence';
import type { SingleActivity } from '@louyu/shared/domain/duties/single-activity';
import type { DutyRound } from '@louyu/shared/domain/duties/state';
import { BACKBONE_TERMS, DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { type Holding, holding, line, written } from '../../kernel/holdings';
import { backbones, dutyRounds, silences, singleActivities } from './repository';

const answering = { answeredBy: ['group_leader', 'instructor', 'college_secretary'] } as const;

export const entryHoldings: Holding[] = [
  holding<Backbone>({
    context: 'duties',
    collection: backbones,
    what: '党外骨干',
    kinds: [
      {
        ...answering,
        key: 'duties.backbone',
        what: '我被列为党外骨干',
        field: '_id',
        by: 'person',
        when: 'since',
        sensitive: false,
        told: ({ post, since, state }) => ({
          title: '党外骨干',
          opens: null,
          lines: [
            line('担任', BACKBONE_TERMS[post]),
            line('时间', `${since} 起`),
            line('现在', state === 'named' ? '仍在名单里' : '已移出'),
          ],
        }),
        leaving: 'remove',
      },
      {
        key: 'duties.backbones_named',
        what: '我列入的党外骨干',
        field: 'namedBy',
        by: 'person',
        when: 'since',
        sensitive: false,
        uncounted: true,
        told: ({ since }) => ({
          title: '列入党外骨干',
          opens: null,
          lines: [line('时间', since)],
        }),
        answeredBy: [],
        leaving: 'ids_only',
      },
    ],
    retention: {
      months: null,
      from: null,
      since: '在校期间',
      because: '由一名党员联系，听取意见',
      source: '《个人信息保护法》第十九条；002 联系党外骨干',
    },
  }),
  holding<SingleActivity>({
    context: 'duties',
    collection: singleActivities,
    what: '单项活动',
    kinds: [
      {
        key: 'duties.activities_entered',
        what: '我登记的单项活动',
        field: 'enteredBy',
        by: 'person',
        when: 'enteredAt',
        sensitive: false,
        told: ({ title, on }) => ({ title, opens: null, lines: [line('日期', on)] }),
        answeredBy: [],
        leaving: 'ids_only',
      },
    ],
    retention: {
      months: 36,
      from: 'enteredAt',
      since: '登记之日',
      because: '和分工一样，三年内可以查到某次活动由谁联系',
      source: '《个人信息保护法》第十九条；000 联系单项活动',
    },
  }),
  holding<Silence>({
    context: 'duties',
    collection: silences,
    what: '到期没有记录的工作',
    kinds: [
      {
        ...answering,
        key: 'duties.silences',
        what: '我到期没有记录的工作',
        field: 'holder',
        by: 'person',
        when: 'noticedAt',
        sensitive: false,
        told: ({ kind, dueOn, overAt }) => ({
          title: DUTY_KIND_TERMS[kind],
          opens: null,
          lines: [
            line('应在', `${dueOn} 前`),
            line('现在', overAt ? `已补上或不再需要：${written(overAt)}` : '还没有记录'),
          ],
        }),
        leaving: 'remove',
      },
    ],
    retention: {
      months: 12,
      from: 'overAt',
      since: '补上或不再需要之日',
      because: '一个学年内可以说明工作有没有断过',
      source: '《个人信息保护法》第十九条；001 有空就做、没空不做',
    },
    open: ({ state }) => state === 'open',
  }),
  holding<DutyRound>({
    context: 'duties',
    collection: dutyRounds,
    what: '巡查任务（计工作量）',
    kinds: [
      {
        ...answering,
        key: 'duties.rounds',
        what: '我参加的巡查',
        field: 'inspectors',
        by: 'person',
        when: 'dueOn',
        sensitive: false,
        told: ({ dueOn, doneOn }) => ({
          title: `${dueOn} 前的一轮巡查`,
          opens: null,
          lines: [line('完成', doneOn || '还没有')],
        }),
        leaving: 'ids_only',
      },
    ],
    retention: {
      months: 24,
      from: 'dueOn',
      since: '应完成之日',
      because: '两个学年内可以看到做了多少、有没有按时',
      source: '《个人信息保护法》第十九条；001 工作量要能说清',
    },
  }),
];
