/**
 * What this context holds: a person's way to membership as the apartment followed it. The
 * Party organization's own file is kept elsewhere and is not touched by this.
 */
import type { Candidacy, Consultation } from '@louyu/shared/domain/development/state';
import { OPINION_TERMS, STEP_TERMS } from '@louyu/shared/messages/terms';
import { GONE, type HoldingsOf, type Told, holding, line, written } from '../../kernel/holdings';
import { dispatchHolding } from './dispatch-holdings';
import { candidacies } from './repository';
import { mentionsOf } from './mentions';

/** Before it is signed an opinion is nobody's word, so it is not told. */
const opinionOf = ({ opinion, countersignature }: Consultation): string =>
  opinion && countersignature ? `${OPINION_TERMS[opinion.kind]}：${opinion.reason}` : '—';

const told = (candidacy: Candidacy): Told => {
  const { step, branch, history, consultations, evaluations, assessments } = candidacy;
  return {
    title: STEP_TERMS[step],
    opens: 'packages/development/mine/index',
    lines: [
      line('党支部', branch),
      ...history.map(({ step: entered, at }) => line(STEP_TERMS[entered], written(at))),
      ...evaluations.map(({ on, byName, text }) => line(`半年考察 ${on}`, `${byName}：${text}`)),
      ...assessments.map(({ until, authorName, text }) =>
        line(`指导员评价 ${until}`, `${authorName}：${text}`),
      ),
      ...consultations.map((consultation) =>
        line(`征求意见 ${written(consultation.askedAt)}`, opinionOf(consultation)),
      ),
    ],
  };
};

const standing = ({ state, holdsUntil }: Consultation, now: string): boolean =>
  state === 'asked' ||
  state === 'drafted' ||
  (state === 'held' && holdsUntil !== null && holdsUntil > now);

/** Of whom nothing is kept any more, the name goes; that somebody accompanied or spoke stays. */
const mentorsWithout = ({ mentors, evaluations }: Candidacy, gone: string) => ({
  mentors: mentors.map((each) => (each.personId === gone ? { ...each, name: GONE } : each)),
  evaluations: evaluations.map((each) => (each.by === gone ? { ...each, byName: GONE } : each)),
});

const assessorsWithout = ({ assessments }: Candidacy, gone: string) => ({
  assessments: assessments.map((each) =>
    each.author === gone ? { ...each, authorName: GONE } : each,
  ),
});

const accompanied =
  (what: string) =>
  ({ name, step }: Candidacy): Told => ({
    title: `${what}${name}`,
    opens: null,
    lines: [line('阶段', STEP_TERMS[step])],
  });

export const developmentHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'development',
      collection: 'rule_sets',
      reason: '发展党员的规则，不涉及个人；只留起草和发布人的编号',
    },
    {
      context: 'development',
      collection: 'consultation_runs',
      reason: '一次征求意见的时间和数量，没有名单',
    },
  ],
  holdings: [
    dispatchHolding,
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
        {
          key: 'development.accompanied_by_me',
          what: '我作培养联系人或介绍人的',
          field: 'mentors.personId',
          by: 'person',
          when: null,
          sensitive: false,
          told: accompanied('联系'),
          answeredBy: [],
          leaving: mentorsWithout,
        },
        {
          key: 'development.assessed_by_me',
          what: '我作的公寓表现评价',
          field: 'assessments.author',
          by: 'person',
          when: null,
          sensitive: false,
          told: accompanied('评价'),
          answeredBy: [],
          leaving: assessorsWithout,
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
