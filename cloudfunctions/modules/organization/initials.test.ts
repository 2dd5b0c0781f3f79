import { initialsOf } from './initials';

it.each([
  ['张三', 'zs'],
  ['曾小贤', 'zxx'],
  ['单于', 'sy'],
  ['阿依古丽', 'aygl'],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
