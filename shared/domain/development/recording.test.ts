import { addDays } from '../kernel/calendar';
import { CHART, MILESTONES } from './chart';
import { nextMilestone } from './course';
import { duesOf } from './dues';
import { record } from './recording';
import {
  CARRIED,
  NOW,
  actor,
  candidacyWith,
  given,
  recorded,
  recordingOf,
  signed,
  taken,
  takenBefore,
} from './samples';
import { type Candidacy, STEPS } from './state';

const TODAY = '2026-10-14';

const at = (key: string, changes: Partial<Candidacy> = {}): Candidacy => {
  const step = CHART.find((rule) => rule.key === key)?.at ?? 'applicant';
  return candidacyWith({ step, passed: takenBefore(key), ...changes });
};
const trying =
  (from: Candidacy, key: string, changes: Parameters<typeof recordingOf>[2] = {}, now = NOW) =>
  () =>
    record(from, recordingOf(key, changes.on ?? TODAY, changes), given(now));

describe('the chart', () => {
  it('has the twenty-five steps in order, each with its article and stage', () => {
    expect(CHART.map(({ key }) => key)).toEqual(MILESTONES);
    expect(CHART).toHaveLength(25);
    for (const { source, name } of CHART) expect([source, name]).not.toContain('');
    const stages = CHART.map((rule) => STEPS.indexOf(rule.at));
    expect(stages).toEqual([...stages].sort());
    expect(CHART.flatMap(({ moves }) => (moves ? [moves] : []))).toEqual(STEPS.slice(1));
  });
});

describe('recording a step', () => {
  it('is the next one and no other, whichever is tried', () => {
    const from = at('activist_filed');
    for (const key of MILESTONES.filter((each) => each !== 'activist_filed'))
      expect(trying(from, key)).toThrow('development.wrong_step');
    expect(nextMilestone(recorded(from, 'activist_filed'))?.key).toBe('contacts_named');
  });

  it('keeps its day, papers and under which rules, and tells no word of it', () => {
    const { next, events } = trying(at('activist_filed'), 'activist_filed')();
    expect(next.passed.at(-1)).toMatchObject({
      key: 'activist_filed',
      on: TODAY,
      rules: 'apartment-2012',
      by: 'secretary',
      papers: [{ name: '备案报告', dated: TODAY }],
    });
    expect(events).toEqual([
      {
        type: 'MilestoneRecorded',
        candidacyId: 'candidacy-1',
        personId: 'lin',
        milestone: 'activist_filed',
        collegeId: 'law',
        buildingId: 'b03',
      },
    ]);
  });

  it('moves the person where the chart says, under the rules in force then', () => {
    const { next, events } = trying(at('activist_chosen'), 'activist_chosen')();
    expect(next).toMatchObject({ step: 'activist', since: NOW, gateState: 'to_ask' });
    expect(next.course).toMatchObject({ rules: 'apartment-2012', gate: { to: 'prospect' } });
    expect(events[1]).toMatchObject({ type: 'StepAdvanced', from: 'applicant', to: 'activist' });
  });

  it('never lies in the future, before the step before it, or before the opinion', () => {
    const from = at('activist_filed');
    expect(trying(from, 'activist_filed', { on: '2026-10-15' })).toThrow('development.in_future');
    expect(trying(from, 'activist_filed', { on: '2024-01-01', because: '补登' })).toThrow(
      'development.out_of_order',
    );
    const opened = signed('support');
    expect(trying(opened, 'prospect_agreed', { on: '2026-10-13' })).toThrow(
      'development.out_of_order',
    );
    expect(trying(opened, 'prospect_agreed')).not.toThrow();
  });

  it('long after its day says why', () => {
    const late = { on: '2026-09-01' };
    expect(trying(at('activist_filed'), 'activist_filed', late)).toThrow(
      'development.reason_required',
    );
    const said = { ...late, because: '放假期间办理，开学后补登' };
    expect(trying(at('activist_filed'), 'activist_filed', said)).not.toThrow();
  });

  it('names every paper that the rules ask for, none dated later than the step', () => {
    const bare = { papers: [] };
    expect(trying(at('activist_filed'), 'activist_filed', bare)).toThrow(
      'development.paper_missing',
    );
    const later = { papers: [{ name: '备案报告', dated: '2026-10-20', reference: '1' }] };
    expect(trying(at('activist_filed'), 'activist_filed', later)).toThrow(
      'development.paper_dated_later',
    );
  });

  it('is never for the candidate, nor for a way that ended', () => {
    const self = { ...given(), secretary: actor('lin', 'college_secretary') };
    const recording = recordingOf('activist_filed', TODAY);
    expect(() => record(at('activist_filed'), recording, self)).toThrow(
      'development.conflict_of_interest',
    );
    expect(trying(at('activist_filed', { ended: true }), 'activist_filed')).toThrow(
      'development.ended',
    );
  });
});

describe('the gate', () => {
  it('stands before its step and every later one of the stage, not before an earlier one', () => {
    expect(trying(at('prospect_agreed'), 'prospect_agreed')).toThrow('development.gate_unanswered');
    expect(trying(at('prospect_filed'), 'prospect_filed')).toThrow('development.gate_unanswered');
    expect(trying(at('activist_filed'), 'activist_filed')).not.toThrow();
  });

  it('a hold stops every step, earlier ones too', () => {
    const held = signed('hold');
    for (const key of ['activist_filed', 'cultivated', 'prospect_agreed'])
      expect(trying({ ...held, passed: takenBefore(key) }, key, { because: '补' })).toThrow(
        'development.held',
      );
  });

  it('an opinion opens its own stage only', () => {
    const opened = recorded(recorded(signed('support'), 'prospect_agreed'), 'prospect_filed');
    expect(opened.step).toBe('prospect');
    expect(opened.gateState).toBe('to_ask');
  });
});

describe('times', () => {
  it('a talk within a month is due on its day, and later says why', () => {
    const from = candidacyWith({ step: 'applicant', passed: [taken('application', '2026-09-01')] });
    expect(duesOf(from)).toMatchObject([{ key: 'first_talk', by: '2026-10-01T15:59:59.999Z' }]);
    expect(trying(from, 'first_talk')).toThrow('development.late_reason_required');
    expect(trying(from, 'first_talk', { because: '暑假离校' })).not.toThrow();
  });

  it('a year of cultivation, to the day, with an evaluation every half-year', () => {
    const begun = [...takenBefore('activist_chosen'), taken('activist_chosen', '2025-10-14')];
    const rest = takenBefore('cultivated').slice(begun.length);
    const from = candidacyWith({
      passed: [...begun, ...rest.map((each) => ({ ...each, on: '2025-10-20' }))],
    });
    const evaluated = {
      ...from,
      evaluations: [evaluationOn('2026-04-14'), evaluationOn('2026-10-10')],
    };
    expect(trying(from, 'cultivated')).toThrow('development.evaluation_missing');
    expect(trying(evaluated, 'cultivated', { on: '2026-10-13' })).toThrow('development.too_early');
    expect(trying(evaluated, 'cultivated')).not.toThrow();
  });

  it('approval in three months; later with a reason, never after six', () => {
    const voted = (on: string) =>
      at('admission_approved', {
        passed: takenBefore('admission_approved').map((each) =>
          each.key === 'admission_voted' || each.key === 'superior_talked' ? { ...each, on } : each,
        ),
        consultations: [supportFor('probationary')],
      });
    const because = '上级党委换届';
    expect(trying(voted('2026-07-14'), 'admission_approved')).not.toThrow();
    expect(trying(voted('2026-07-01'), 'admission_approved')).toThrow(
      'development.late_reason_required',
    );
    expect(trying(voted('2026-07-01'), 'admission_approved', { because })).not.toThrow();
    expect(trying(voted('2026-04-01'), 'admission_approved', { because })).toThrow(
      'development.lapsed',
    );
  });

  it('a year of probation from the meeting, longer by what was extended', () => {
    const on = (day: string) =>
      candidacyWith({
        step: 'probationary',
        passed: takenBefore('confirmation_voted').map((each) =>
          each.key === 'admission_voted' ? { ...each, on: day } : each,
        ),
        consultations: [supportFor('full')],
      });
    const extension = { months: 6, on: TODAY, vote: CARRIED, approvedOn: TODAY, by: 's', at: NOW };
    const paper = { name: '决议', dated: TODAY, reference: '1' };
    expect(trying(on('2025-10-15'), 'confirmation_voted')).toThrow('development.too_early');
    expect(trying(on('2025-10-14'), 'confirmation_voted')).not.toThrow();
    expect(
      trying({ ...on('2025-10-14'), extension: { ...extension, paper } }, 'confirmation_voted'),
    ).toThrow('development.too_early');
  });

  it('public notice in working days where the rules ask for it', () => {
    const from = signed('support');
    const terms = { ...from.course.terms, prospect_notice_days: 5 };
    const strict = { ...from, course: { ...from.course, terms } };
    const later = addDays(NOW, 9);
    const on = later.slice(0, 10);
    expect(trying(strict, 'prospect_agreed', { on }, later)).toThrow('development.notice_required');
    const short = { on, noticeFrom: '2026-10-19' };
    expect(trying(strict, 'prospect_agreed', short, later)).toThrow('development.notice_too_short');
    const enough = { on, noticeFrom: '2026-10-16' };
    expect(trying(strict, 'prospect_agreed', enough, later)).not.toThrow();
  });
});

/** An evaluation on a day. */
const evaluationOn = (on: string) => ({
  ...{ id: on, on, at: `${on}T02:00:00.000Z`, by: 'zhao', byName: '赵老师', text: '稳步提高' },
  levels: { conviction: 'sound', study: 'strong', conduct: 'sound', duties: 'sound' } as const,
});

/** A supported consultation about another stage. */
function supportFor(gate: 'probationary' | 'full') {
  const [support] = signed('support').consultations;
  if (!support) throw new Error('no consultation');
  const countersignature = { by: 'officer-b', at: '2025-01-02T02:00:00.000Z' };
  return { ...support, gate, countersignature };
}
