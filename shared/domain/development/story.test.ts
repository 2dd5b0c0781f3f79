import { storyLine } from '../../messages/story';
import { reply, returnDraft } from './rules';
import {
  HOLDS_UNTIL,
  NOW,
  after,
  candidacyWith,
  drafted,
  officerB,
  signed,
  taken,
} from './samples';
import { storyOf } from './story';

/** What happened besides the steps of the chart that lie behind. */
const actsOf = (...told: Parameters<typeof storyOf>) =>
  storyOf(...told)
    .map(({ act }) => act)
    .filter((act) => act !== 'passed');

describe('the story of a candidacy', () => {
  it('begins with the steps', () => {
    expect(actsOf(candidacyWith(), NOW)).toEqual(['entered']);
  });

  it('tells each step of the chart by its name and day', () => {
    const told = storyOf(candidacyWith(), NOW).map(storyLine);
    expect(told.map(({ what }) => what)).toContain('指定培养联系人');
    const late = candidacyWith({
      passed: [{ ...taken('first_talk', '2025-03-01'), recordedAt: NOW }],
    });
    expect(storyOf(late, NOW).map(storyLine).at(-1)?.what).toBe('党组织派人谈话（3 月 1 日）');
  });

  it('tells a hold, the reply and its end, in order', () => {
    const replied = after(signed(), reply(signed(), '说明', NOW));
    expect(actsOf(replied, NOW)).toEqual(['entered', 'asked', 'held', 'replied']);
    expect(actsOf(replied, HOLDS_UNTIL).at(-1)).toBe('expired');
  });

  it('tells a draft only while it waits, and a return until it is answered', () => {
    expect(actsOf(drafted(), NOW)).toEqual(['entered', 'asked', 'drafted']);
    const returned = after(drafted(), returnDraft(drafted(), '请补充', officerB, NOW));
    expect(actsOf(returned, NOW)).toEqual(['entered', 'asked', 'returned']);
    expect(actsOf(signed('support'), NOW)).toEqual(['entered', 'asked', 'supported']);
  });

  it('names roles, never persons, and nothing that anybody wrote', () => {
    const replied = after(signed(), reply(signed(), '私人说明', NOW));
    const told = JSON.stringify(storyOf(replied, HOLDS_UNTIL).map(storyLine));
    for (const secret of ['林', 'lin', 'officer', 'secretary', '私人说明', '理由'])
      expect(told).not.toContain(secret);
    expect(told).toContain('公寓党建指导部');
  });
});
