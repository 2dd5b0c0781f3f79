import { arrivals } from './arrivals';

const at = (from: string, template: 'task' | 'matter' = 'task') => ({ from, template });
const brought = (coming: ReturnType<typeof at>[], task: number, matter = 0) =>
  arrivals(coming, [
    { template: 'task', left: task },
    { template: 'matter', left: matter },
  ]).map(({ arrives }) => arrives);

test('gives out what is allowed in order', () => {
  expect(brought([at('1'), at('2'), at('3')], 2)).toEqual([true, true, false]);
  expect(brought([at('1', 'matter'), at('2')], 1)).toEqual([false, true]);
});

test('takes one message for what goes together, by any template of it', () => {
  expect(brought([at('1'), at('1'), at('1', 'matter'), at('2')], 2)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(brought([at('1'), at('1', 'matter')], 0, 1)).toEqual([true, true]);
});
