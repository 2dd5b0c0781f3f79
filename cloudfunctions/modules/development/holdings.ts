/**
 * What this context holds: a person's way to membership as the apartment followed it. The
 * Party organization's own file is kept elsewhere and is not touched by this.
 */
import type { Candidacy, Consultation } from '@louyu/shared/domain/development/state';
import { OPINION_TERMS, STEP_TERMS } from '@louyu/shared/messages/terms';
import { type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { candidacies } from './repository';
import { mentionsOf } from './mentions';

/** Before it is signed an opinion is nobody's word, so it is not told. */
const opinionOf = ({ opinion, countersignature }: Consultation): string =>
  opinion && countersignature ? `${OPINION_TERMS[opinion.kind]}：${opinion.reason}` : '—';

const told = ({ step, branch, history, consultations }: Candidacy): Told => ({
  title: STEP_TERMS[step],
  opens: 'packages/development/mine/index',
  lines: [
    line('党支部', branch),
    ...history.map(({ step: entered, at }) => line(STEP_TERMS[entered], written(at))),
    ...consultations.map((consultation) =>
      line(`征求意见 ${written(consultation.askedAt)}`, opinionOf(consultation)),
    ),
  ],
});

const standing = ({ state, holdsUntil }: Consultation, now: string): boolean =>
  state === 'asked' ||
  state === 'drafted' ||
  (state === 'held' && holdsUntil !== null && holdsUntil > now);

export const developmentHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<Candidacy>({
      context: 'development',
      collection: candidacies,
      what: '发展过程',
      kinds: [
        {
          key: 'development.about_me',
          what: '我的发展过程和征求意见',
          field: 'personId',
          by: 'person',
          when: 'since',
          sensitive: true,
          told,
          answeredBy: ['guidance', 'college_secretary'],
          authors: ({ consultations }) =>
            consultations.flatMap(({ opinion, countersignature }) =>
              [opinion?.draftedBy, countersignature?.by].filter((by) => by !== undefined),
            ),
          leaving: 'remove',
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '在校期间',
        because: '每一步都要看到上一步的意见；正式材料由党组织另行归档',
        source: '《中国共产党发展党员工作细则》（2014）；《个人信息保护法》第十九条',
      },
      mentions: mentionsOf,
      open: ({ consultations }, now) =>
        consultations.some((consultation) => standing(consultation, now)),
    }),
  ],
};
