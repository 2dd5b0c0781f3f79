/** What reports, contact points and reception days hold about who wrote or answered them. */
import type { ContactPoint } from '@louyu/shared/domain/duties/contact-point';
import type { LeaderDay } from '@louyu/shared/domain/duties/leader-day';
import type { Report } from '@louyu/shared/domain/duties/report';
import { RECEIVER_TERMS, figureInWords } from '@louyu/shared/messages/reports';
import { GONE, type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { contactPoints, leaderDays, reports } from './repository';

const reportTold = ({ from, until, receiver, figures, sentAt }: Report): Told => ({
  title: `${from} 至 ${until} 定期汇报`,
  opens: null,
  lines: [
    line('发给', RECEIVER_TERMS[receiver]),
    line('发出', written(sentAt)),
    line('数字', figures.map(({ key, count }) => figureInWords(key, count)).join('，')),
  ],
});

const dayTold = ({ on, place, host, state }: LeaderDay): Told => ({
  title: `${on} 领导接待日`,
  opens: null,
  lines: [line('地点', place), line('接待', host), line('状态', state)],
});

export const reportHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'duties',
      collection: 'asked_reports',
      reason: '哪栋楼哪个月该交汇报，不涉及个人',
    },
  ],
  holdings: [
    holding<Report>({
      context: 'duties',
      collection: reports,
      what: '定期汇报',
      kinds: [
        {
          key: 'duties.reports_written',
          what: '我写的定期汇报',
          field: 'author',
          by: 'person',
          when: 'sentAt',
          sensitive: false,
          told: reportTold,
          answeredBy: [],
          leaving: { set: { authorName: GONE } },
        },
        {
          key: 'duties.reports_acknowledged',
          what: '我签收的定期汇报',
          field: 'acknowledged.by',
          by: 'person',
          when: 'sentAt',
          sensitive: false,
          uncounted: true,
          told: reportTold,
          answeredBy: [],
          leaving: ({ acknowledged }, gone) => ({
            acknowledged:
              acknowledged?.by === gone ? { ...acknowledged, byName: GONE } : acknowledged,
          }),
        },
        {
          key: 'duties.reports_commented',
          what: '我回复过的定期汇报',
          field: 'comments.by',
          by: 'person',
          when: 'sentAt',
          sensitive: false,
          uncounted: true,
          told: reportTold,
          answeredBy: [],
          leaving: ({ comments }, gone) => ({
            comments: comments.map((each) =>
              each.by === gone ? { ...each, byName: GONE, text: '' } : each,
            ),
          }),
        },
      ],
      retention: {
        months: 36,
        from: 'sentAt',
        since: '发出之日',
        because: '三年内可以看到工作的经过',
        source: '《个人信息保护法》第十九条；000 定期汇报',
      },
    }),
    holding<ContactPoint>({
      context: 'duties',
      collection: contactPoints,
      what: '联系点和走访',
      kinds: [
        {
          key: 'duties.points_held',
          what: '我的联系点和走访',
          field: 'cadre',
          by: 'person',
          when: 'setAt',
          sensitive: false,
          told: ({ targetName, year, visits, required }) => ({
            title: `${year} 年联系${targetName}`,
            opens: null,
            lines: [line('走访', `${visits.length} 次，要求 ${required} 次`)],
          }),
          answeredBy: [],
          leaving: { set: { cadreName: GONE } },
        },
      ],
      retention: {
        months: 36,
        from: 'setAt',
        since: '确定联系点之日',
        because: '三年内可以看到走访的次数和报告',
        source: '《个人信息保护法》第十九条；002 调查研究制度',
      },
    }),
    holding<LeaderDay>({
      context: 'duties',
      collection: leaderDays,
      what: '领导接待日',
      kinds: [
        {
          key: 'duties.leader_days_announced',
          what: '我安排的领导接待日',
          field: 'announcedBy',
          by: 'person',
          when: 'announcedAt',
          sensitive: false,
          told: dayTold,
          answeredBy: [],
          leaving: 'ids_only',
        },
      ],
      retention: {
        months: 36,
        from: 'announcedAt',
        since: '公布之日',
        because: '三年内可以看到接待了什么、解决了多少',
        source: '《个人信息保护法》第十九条；002、003 领导接待日',
      },
    }),
  ],
};
