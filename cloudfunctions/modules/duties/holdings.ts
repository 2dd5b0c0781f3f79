/** What this context holds: what somebody is or was responsible for, and when they were away. */
import type { DutyRecord, Leave } from '@louyu/shared/domain/duties/state';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { DUTY_KIND_TERMS, LEAVE_REASON_TERMS } from '@louyu/shared/messages/duties';
import { type HoldingsOf, holding, line } from '../../kernel/holdings';
import { dutyRecords, leaves } from './repository';

export const dutyHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'duties',
      collection: 'rosters',
      reason: '分工表，只有人员编号；每个人的分工在“分工”里',
    },
  ],
  holdings: [
    holding<DutyRecord>({
      context: 'duties',
      collection: dutyRecords,
      what: '分工',
      kinds: [
        {
          key: 'duties.held',
          what: '我负责的工作',
          field: 'holder',
          by: 'person',
          when: 'from',
          sensitive: false,
          told: ({ kind, covers, from, until }) => ({
            title: DUTY_KIND_TERMS[kind],
            opens: null,
            lines: [
              line('范围', covers.map(roomLabel).join('、')),
              line('时间', `${from} 至 ${until ?? '今'}`),
            ],
          }),
          answeredBy: ['group_leader', 'instructor', 'college_secretary'],
          leaving: 'ids_only',
        },
      ],
      retention: {
        months: 36,
        from: 'until',
        since: '责任结束之日',
        because: '三年内可以查到某一天由谁负责',
        source: '《个人信息保护法》第十九条；001 找不到负责人',
      },
    }),
    holding<Leave>({
      context: 'duties',
      collection: leaves,
      what: '工作请假',
      kinds: [
        {
          key: 'duties.leaves',
          what: '我的工作请假',
          field: '_id',
          by: 'person',
          when: null,
          sensitive: false,
          told: ({ periods }) => ({
            title: '工作请假',
            opens: null,
            lines: periods.map(({ from, until, reason }) =>
              line(LEAVE_REASON_TERMS[reason], `${from} 至 ${until}`),
            ),
          }),
          answeredBy: ['group_leader', 'instructor'],
          leaving: 'remove',
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '在校或在岗期间',
        because: '请假期间没做的工作不算没做',
        source: '《个人信息保护法》第十九条',
      },
    }),
  ],
};
