/** What this context holds: requests about records, who read what, and the proof of it all. */
import type { StoredServiceMonth } from '@louyu/shared/domain/development/months';
import type { Correction } from '@louyu/shared/domain/records/state';
import { OUTCOME_TERMS, procedureTerm } from '@louyu/shared/messages/records';
import { GONE, type HoldingsOf, holding, line, written } from '../../kernel/holdings';
import { type JournalEntry, journal } from '../../kernel/journal';
import { type Reading, readings } from '../../kernel/readings';
import { corrections } from './repository';
import { serviceMonths } from './months';

const outcomeOf = ({ answer }: Correction): string =>
  answer ? `${OUTCOME_TERMS[answer.outcome]}：${answer.text}` : '等待答复';

export const recordHoldings: HoldingsOf = {
  nothing: [
    { context: 'records', collection: 'batches', reason: '封存的记录摘要，只有编号和散列值' },
    { context: 'records', collection: 'checkpoints', reason: '封存摘要的留底，只有编号' },
    { context: 'records', collection: 'retention_runs', reason: '到期清理的报告，只有数量' },
    { context: 'records', collection: 'leases', reason: '定时任务的锁' },
  ],
  holdings: [
    holding<StoredServiceMonth>({
      context: 'records',
      collection: serviceMonths,
      what: '每月履职情况',
      kinds: [
        {
          key: 'records.my_service',
          what: '我每月的履职情况',
          field: 'personId',
          by: 'person',
          // A month is neither an instant nor a day; its title says it.
          when: null,
          sensitive: false,
          told: ({ month, given, done, inspections, contacts }) => ({
            title: month,
            opens: null,
            lines: [
              line('巡查', `排到 ${given.length} 轮，完成 ${done.length} 轮`),
              line('查寝', `${inspections.length} 间次`),
              line('联系记载', `${contacts.length} 次`),
            ],
          }),
          answeredBy: ['group_leader', 'guidance'],
          leaving: 'remove',
        },
      ],
      retention: {
        months: 36,
        from: 'month',
        since: '那个月',
        because: '征求意见时只看最近两年，再留一年供核对',
        source: '《个人信息保护法》第十九条',
      },
    }),
    holding<Correction>({
      context: 'records',
      collection: corrections,
      what: '记录异议',
      kinds: [
        {
          key: 'records.my_corrections',
          what: '我提出的异议',
          field: 'personId',
          by: 'person',
          when: 'askedAt',
          sensitive: true,
          told: (correction) => ({
            title: correction.title,
            opens: `packages/records/correction/index?id=${correction.id}`,
            lines: [
              line('不对的地方', correction.wrong),
              line('应当是', correction.instead),
              line('答复', outcomeOf(correction)),
            ],
          }),
          answeredBy: [],
          leaving: 'remove',
        },
        {
          key: 'records.answered_by_me',
          what: '我答复的异议',
          field: 'answer.by',
          by: 'person',
          when: 'answeredAt',
          sensitive: false,
          told: ({ title, answeredAt, id }) => ({
            title,
            opens: `packages/records/correction/index?id=${id}`,
            lines: [line('答复时间', written(answeredAt))],
          }),
          answeredBy: [],
          leaving: ({ answer }) => ({ answer: answer && { ...answer, name: GONE } }),
        },
      ],
      retention: {
        months: 24,
        from: 'answeredAt',
        since: '答复之日',
        because: '两个学年内可以查到怎么答复的',
        source: '《个人信息保护法》第四十六条、第五十条',
      },
      open: ({ state }) => state === 'open',
    }),
    holding<Reading>({
      context: 'records',
      collection: readings,
      what: '查阅记录',
      kinds: [
        {
          key: 'records.readings',
          what: '谁看过关于我的记录',
          field: 'subject',
          by: 'person',
          when: 'at',
          sensitive: false,
          told: ({ procedure, at }) => ({
            title: procedureTerm(procedure),
            opens: 'packages/records/readings/index',
            lines: [line('时间', written(at))],
          }),
          answeredBy: [],
          leaving: 'remove',
        },
      ],
      retention: {
        months: 36,
        from: 'at',
        since: '查阅之日',
        because: '和被查阅的记录保存得一样久',
        source: '《个人信息保护法》第五十四条；原则 3',
      },
    }),
    holding<JournalEntry>({
      context: 'records',
      collection: journal,
      what: '操作记录',
      kinds: [
        {
          key: 'records.my_acts',
          what: '我办理过的事',
          field: 'who',
          by: 'person',
          when: 'at',
          sensitive: false,
          uncounted: true,
          told: ({ procedure, at }) => ({
            title: procedureTerm(procedure),
            opens: null,
            lines: [line('时间', written(at)), line('事项', procedure)],
          }),
          answeredBy: [],
          // Who did what stays provable; the id names nobody once the person is gone.
          leaving: { set: { salt: '', reply: null } },
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '长期',
        because: '只有编号和加盐的散列值；删除盐和人员记录以后，不再能认出是谁',
        source: '《个人信息保护法》第四条、第四十七条；003 责任追究',
      },
    }),
  ],
};
