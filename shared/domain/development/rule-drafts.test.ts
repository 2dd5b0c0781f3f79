import { MILESTONES } from './chart';
import { changesFor, stageChange } from './dry-run';
import { record } from './recording';
import { type RulesEntered, changeRules, copyRules, publishRules } from './rule-drafts';
import {
  APARTMENT_2012,
  BUILT_IN,
  NATIONAL_2014,
  type RuleSet,
  type StoredRuleSet,
  chartOf,
  courseOf,
  inForceSet,
} from './rule-sets';
import { NOW, calendar, candidacyWith, recordingOf, secretary, takenBefore } from './samples';
import { STEPS } from './state';
import { TERM_KEYS, TERM_RULES, TERMS_2014, looserTerms, stricterOf } from './terms';

const copied = (layer: RuleSet['layer'] = 'university'): StoredRuleSet => {
  const from = layer === 'national' ? 'national-2014' : 'apartment-2012';
  const { next } = copyRules(BUILT_IN, { id: 'mine', from, layer }, 'drafter', NOW);
  return { ...next, version: 1 };
};

const entered = (changes: Partial<RulesEntered> = {}): RulesEntered => ({
  name: '发展党员实施办法',
  source: '党学工〔2026〕9 号',
  effectiveFrom: '2026-12-01',
  terms: TERMS_2014,
  gates: ['prospect', 'probationary', 'full'],
  own: [],
  ...changes,
});

const changed = (changes: Partial<RulesEntered> = {}, draft = copied()): StoredRuleSet => ({
  ...changeRules(draft, entered(changes), BUILT_IN, 'drafter', NOW).next,
  version: 2,
});

const published = (changes: Partial<RulesEntered> = {}, draft = copied()): RuleSet =>
  publishRules(changed(changes, draft), BUILT_IN, 'publisher', NOW).next;

const AFTER = '2026-12-02T02:00:00.000Z';

describe('a university’s numbers', () => {
  it.each([
    ['cultivate_months', 11],
    ['evaluate_every_months', 7],
    ['training_days', 2],
    ['training_hours', 20],
    ['talk_within_months', 2],
    ['approve_within_months', 4],
    ['probation_months', 18],
    ['extend_most_months', 13],
  ] as const)('may not be looser than the national layer: %s %i', (key, value) => {
    const terms = { ...TERMS_2014, [key]: value };
    expect(() => changed({ terms })).toThrow('development.looser_than_above');
    expect(looserTerms(terms, TERMS_2014)).toEqual([key]);
  });

  it('may be stricter', () => {
    const terms = {
      ...TERMS_2014,
      cultivate_months: 18,
      training_days: 5,
      prospect_notice_days: 5,
    };
    expect(changed({ terms }).terms).toEqual(terms);
  });

  it('are numbers that can be meant', () => {
    for (const value of [-1, 1.5, 9999])
      expect(() => changed({ terms: { ...TERMS_2014, answer_days: value } })).toThrow(
        'development.absurd_term',
      );
  });

  it('each name their article, or say that the choice is our own', () => {
    for (const key of TERM_KEYS) expect(TERM_RULES[key].from).toBeLessThanOrEqual(TERMS_2014[key]);
  });
});

describe('publishing', () => {
  it('is for another than the drafter, from a day to come, once', () => {
    expect(() => publishRules(changed(), BUILT_IN, 'drafter', NOW)).toThrow(
      'development.rules_same_person',
    );
    const today = changed({ effectiveFrom: '2026-10-14' });
    expect(() => publishRules(today, BUILT_IN, 'other', NOW)).toThrow('development.rules_in_past');
    const done = { ...publishRules(changed(), BUILT_IN, 'other', NOW).next, version: 3 };
    expect(() => changeRules(done, entered(), BUILT_IN, 'drafter', NOW)).toThrow(
      'development.rules_published',
    );
    expect(() => publishRules(done, BUILT_IN, 'third', NOW)).toThrow('development.rules_published');
  });

  it('a new stage begins under it from its day on; one that is under way keeps its rules', () => {
    const terms = { ...TERMS_2014, cultivate_months: 18 };
    const book = [...BUILT_IN, published({ terms })];
    expect(inForceSet(book, NOW).id).toBe('apartment-2012');
    expect(inForceSet(book, AFTER)).toMatchObject({ id: 'mine', terms });
    const applicant = candidacyWith({ step: 'applicant', passed: takenBefore('activist_chosen') });
    const recording = recordingOf('activist_chosen', AFTER.slice(0, 10));
    const inForce = inForceSet(book, AFTER);
    const { next } = record(applicant, recording, { secretary, now: AFTER, calendar, inForce });
    expect(next.course).toMatchObject({ rules: 'mine', terms: { cultivate_months: 18 } });
    expect(next.passed.at(-1)?.rules).toBe('apartment-2012');
    expect(candidacyWith().course.rules).toBe('apartment-2012');
  });

  it('a newer national text binds at once where a university is looser', () => {
    const terms = { ...TERMS_2014, cultivate_months: 24 };
    const book = [...BUILT_IN, published({ terms, gates: [] }, copied('national'))];
    expect(inForceSet(book, AFTER)).toMatchObject({
      id: 'apartment-2012',
      terms: { cultivate_months: 24 },
      above: '党学工〔2026〕9 号',
    });
    expect(stricterOf(TERMS_2014, terms).cultivate_months).toBe(24);
  });
});

describe('steps of one’s own', () => {
  const own = [
    {
      name: '团组织推优',
      source: '团发〔2026〕1 号',
      at: 'applicant' as const,
      after: 'first_talk',
      papers: ['推优表'],
    },
  ];

  it('stand where they were put, and are taken like the others', () => {
    const set = published({ own });
    const keys = chartOf(set).map(({ key }) => key);
    expect(keys.filter((key) => !key.startsWith('own-'))).toEqual([...MILESTONES]);
    expect(keys.indexOf('own-1')).toBe(2);
    const course = courseOf(set, 'applicant');
    const begun = candidacyWith({
      step: 'applicant',
      course,
      passed: takenBefore('activist_chosen'),
    });
    const given = { secretary, now: NOW, calendar, inForce: APARTMENT_2012 };
    expect(() => record(begun, recordingOf('activist_chosen', '2026-10-14'), given)).toThrow(
      'development.wrong_step',
    );
    const papers = [{ name: '推优表', dated: '2026-10-14', reference: '1' }];
    const taken = record(begun, { ...recordingOf('own-1', '2026-10-14'), papers }, given);
    expect(taken.next.passed.at(-1)?.key).toBe('own-1');
  });

  it('stand in their own stage', () => {
    const misplaced = own.map((step) => ({ ...step, at: 'full' as const }));
    expect(() => changed({ own: misplaced })).toThrow('development.misplaced_step');
    expect(() => changed({ own: own.map((step) => ({ ...step, after: 'nothing' })) })).toThrow(
      'development.misplaced_step',
    );
  });
});

describe('the dry run', () => {
  const after = { ...APARTMENT_2012, terms: { ...TERMS_2014, cultivate_months: 18 } };

  it('says in which stage what changes, and why', () => {
    expect(stageChange('activist', APARTMENT_2012, after)).toEqual({
      stage: 'activist',
      terms: ['cultivate_months'],
      gate: null,
      steps: [],
    });
    expect(stageChange('prospect', APARTMENT_2012, after)).toBeNull();
    const ungated = { ...APARTMENT_2012, gates: [] };
    expect(stageChange('activist', APARTMENT_2012, ungated)?.gate).toBe('removed');
  });

  it('meets whoever has that stage still to begin, and nobody else', () => {
    const affected = STEPS.filter(
      (step) => changesFor({ step, ended: false }, APARTMENT_2012, after).length > 0,
    );
    expect(affected).toEqual(['applicant']);
    expect(changesFor({ step: 'applicant', ended: true }, APARTMENT_2012, after)).toEqual([]);
    expect(NATIONAL_2014.gates).toEqual([]);
  });
});
