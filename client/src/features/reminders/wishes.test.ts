import { QUIET_CHOICES, hoursInWords, namedTopics, quietChoice, wishFor, wished } from './wishes';

const topic = (name: string) => {
  const found = namedTopics().find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};

test('contexts of one name are one topic, and what cannot be silenced is none', () => {
  expect(topic('定期汇报').keys).toEqual(['reports', 'asked_reports']);
  expect(namedTopics().flatMap(({ keys }) => keys)).not.toContain('alarms');
});

test('a wish counts for all of a topic, and is taken back whole', () => {
  const reports = topic('定期汇报');
  const chosen = wished({ hazards: 'now' }, reports, 'inbox');
  expect(chosen).toEqual({ hazards: 'now', reports: 'inbox', asked_reports: 'inbox' });
  expect(wishFor(chosen, reports)).toBe('inbox');
  expect(wished(chosen, reports, undefined)).toEqual({ hazards: 'now' });
});

test('quiet hours are said as people say them', () => {
  expect(hoursInWords({ from: 1320, until: 450 })).toBe('22:00 到次日 07:30');
  expect(hoursInWords({ from: 60, until: 420 })).toBe('01:00 到 07:00');
  expect(hoursInWords(QUIET_CHOICES.none)).toBe('不设');
  expect([quietChoice(null), quietChoice(QUIET_CHOICES.late)]).toEqual(['usual', 'late']);
  expect(quietChoice({ from: 1, until: 2 })).toBeUndefined();
});
