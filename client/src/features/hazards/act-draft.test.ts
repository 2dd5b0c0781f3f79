import { actDraftName, readActDraft } from './act-draft';

const step = (act: 'reported' | 'accepted' | 'fixed' | 'reopened') => ({
  act,
  at: '2026-11-20T08:00:00.000Z',
  role: 'logistics' as const,
  note: '',
});

test('a draft outlives what others do in between, and ends with its own act', () => {
  const reported = { id: 'h1', steps: [step('reported')] };
  const accepted = { id: 'h1', steps: [step('reported'), step('accepted')] };
  const back = { id: 'h1', steps: [...accepted.steps, step('fixed'), step('reopened')] };
  expect(actDraftName(accepted, 'fix')).toBe(actDraftName(reported, 'fix'));
  expect(actDraftName(back, 'fix')).not.toBe(actDraftName(accepted, 'fix'));
});

test('what an older version stored is not mistaken for a draft', () => {
  expect(readActDraft({ note: '换了插座', photos: ['p1'] })).toEqual({
    note: '换了插座',
    photos: ['p1'],
    choice: '',
    day: '',
  });
  expect(readActDraft('换了插座')).toBeUndefined();
});
