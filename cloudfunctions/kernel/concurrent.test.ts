import fc from 'fast-check';
import { eachOf } from './concurrent';

const turn = () => new Promise<void>((wake) => setImmediate(wake));

describe('much work, a little at a time', () => {
  it('answers in order and never runs more together than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 8 }), async (items, most) => {
        let running = 0;
        const results = await eachOf(items, most, async (turns) => {
          running += 1;
          expect(running).toBeLessThanOrEqual(most);
          for (let at = 0; at < turns; at += 1) await turn();
          running -= 1;
          return turns * 2;
        });
        expect(results).toEqual(items.map((each) => each * 2));
      }),
    );
  });

  it('starts nothing new after a failure, and lets what had started end', async () => {
    const ended: number[] = [];
    const work = async (item: number) => {
      await turn();
      if (item === 2) throw new Error('two');
      await turn();
      ended.push(item);
    };
    await expect(eachOf([1, 2, 3, 4, 5], 2, work)).rejects.toThrow('two');
    expect(ended).toEqual([1]);
  });
});
