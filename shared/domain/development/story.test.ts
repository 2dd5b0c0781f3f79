import { storyLine } from '../../messages/story';
import { reply, returnDraft } from './rules';
import { HOLDS_UNTIL, NOW, after, candidacyWith, drafted, officerB, signed } from './samples';
import { storyOf } from './story';

const actsOf = (...told: Parameters<typeof storyOf>) => storyOf(...told).map(({ act }) => act);

describe('the story of a candidacy', () => {
  it('begins with the steps', () => {
    expect(actsOf(candidacyWith(), NOW)).toEqual(['entered']);
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
