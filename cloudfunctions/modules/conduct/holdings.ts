/** What this context holds: facts about a person, and the facts that somebody recorded. */
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { collection } from '../../kernel/collection';
import { GONE, type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { conductFacts } from './repository';

const STATE_TERMS = { noticed: '等待本人说明', final: '已定稿', withdrawn: '已撤回' };

const told = (fact: ConductFact): Told => ({
  title: `${CONDUCT_TERMS[fact.category]} ${fact.happenedOn}`,
  opens: `packages/conduct/fact/index?id=${fact.id}`,
  lines: [
    line('内容', fact.text),
    line('记录人', fact.authorName),
    line('状态', STATE_TERMS[fact.state]),
    line('本人说明', fact.remark?.text ?? '—'),
    line('定稿或撤回', written(fact.settledAt)),
  ],
});

/** A question that is not answered yet, or a hold in force, rests on what was recorded. */
const decides = ({ consultations }: Candidacy, now: string): boolean =>
  consultations.some(
    ({ state, holdsUntil }) =>
      state === 'asked' ||
      state === 'drafted' ||
      (state === 'held' && holdsUntil !== null && holdsUntil > now),
  );

export const conductHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<ConductFact>({
      context: 'conduct',
      collection: conductFacts,
      what: '行为记录',
      kinds: [
        {
          key: 'conduct.about_me',
          what: '关于我的行为记录',
          field: 'personId',
          by: 'person',
          when: 'recordedAt',
          sensitive: true,
          told,
          answeredBy: ['instructor', 'guidance'],
          authors: ({ author }) => [author],
          leaving: 'remove',
        },
        {
          key: 'conduct.by_me',
          what: '我记录的行为记录',
          field: 'author',
          by: 'person',
          when: 'recordedAt',
          sensitive: true,
          told: ({ category, happenedOn, state, id }) => ({
            title: `${CONDUCT_TERMS[category]} ${happenedOn}`,
            opens: `packages/conduct/fact/index?id=${id}`,
            lines: [line('状态', STATE_TERMS[state])],
          }),
          answeredBy: [],
          leaving: { set: { authorName: GONE } },
        },
      ],
      retention: {
        months: 36,
        from: 'settledAt',
        since: '定稿或撤回之日',
        because: '综合测评和征求意见要看一个培养阶段的表现，之后不再使用',
        source: '《个人信息保护法》第十九条；004 综合测评',
      },
      open: ({ state }) => state === 'noticed',
      guards: [
        {
          collection: collection('candidacies'),
          theirs: 'personId',
          ours: ({ personId }) => personId,
          open: (candidacy, now) => decides(candidacy as Candidacy, now),
        },
      ],
    }),
  ],
};
