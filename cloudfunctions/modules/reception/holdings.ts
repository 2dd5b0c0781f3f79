/** What this context holds: who received when, and what came of a visit. */
import type { ReceptionHours, Rota, Visit } from '@louyu/shared/domain/reception/state';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { VISIT_TERMS } from '@louyu/shared/messages/calendar';
import { type HoldingsOf, holding, line } from '../../kernel/holdings';
import { receptionHours, rotas, visits } from './repository';

const LAW = '《个人信息保护法》第十九条';

const rotaHolding = holding<Rota>({
  context: 'reception',
  collection: rotas,
  what: '接待日值班表',
  kinds: [
    {
      key: 'reception.shifts',
      what: '我的接待日值班',
      field: 'people',
      by: 'person',
      when: 'lastDay',
      sensitive: false,
      told: ({ buildingId, month, venue }) => ({
        title: `${month} ${buildingLabel(buildingId)}`,
        opens: null,
        lines: [line('地点', venue)],
      }),
      answeredBy: ['group_leader', 'instructor'],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: 24,
    from: 'lastDay',
    since: '当月结束之后',
    because: '两个学年内可以看到值班是否公平、有没有坚持',
    source: `${LAW}；004 党员接待日`,
  },
});

const visitHolding = holding<Visit>({
  context: 'reception',
  collection: visits,
  what: '来访记录',
  kinds: [
    {
      key: 'reception.visits',
      what: '我接待的来访',
      field: 'recorder',
      by: 'person',
      when: 'recordedAt',
      sensitive: false,
      told: ({ category, asked, done }) => ({
        title: VISIT_TERMS[category],
        opens: null,
        lines: [line('反映', asked), line('处理', done)],
      }),
      answeredBy: ['group_leader', 'instructor'],
      leaving: { set: { visitor: '', asked: '' } },
    },
  ],
  retention: {
    months: 12,
    from: 'recordedAt',
    since: '来访之日',
    because: '一学年内可以回访、可以总结同学反映的问题',
    source: `${LAW}；004 党员接待日`,
  },
});

const hoursHolding = holding<ReceptionHours>({
  context: 'reception',
  collection: receptionHours,
  what: '活动室开放时间',
  kinds: [
    {
      key: 'reception.hours_set',
      what: '我定的活动室开放时间',
      field: 'setBy',
      by: 'person',
      when: 'setAt',
      sensitive: false,
      uncounted: true,
      told: ({ id, venue }) => ({
        title: buildingLabel(id),
        opens: null,
        lines: [line('地点', venue)],
      }),
      answeredBy: [],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: null,
    from: null,
    since: '开放期间',
    because: '同学要知道什么时候有人接待',
    source: '004 党员接待日',
  },
});

export const receptionHoldings: HoldingsOf = {
  nothing: [],
  holdings: [rotaHolding, visitHolding, hoursHolding],
};
