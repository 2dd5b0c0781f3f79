import { searchKeysOf, searchable } from './search';

it('compares names without middle dots, blanks and case', () => {
  expect(searchable('阿依古丽 · 买买提')).toBe('阿依古丽买买提');
  expect(searchable(' ZS ')).toBe('zs');
});

it('finds a person by name, initials and room, each once', () => {
  const keys = searchKeysOf({ name: '张三', initials: 'zs', roomId: 'b03-0412' });
  expect(keys).toEqual(['张三', 'zs', '3-412']);
  expect(searchKeysOf({ name: 'Li', initials: 'li', roomId: null })).toEqual(['li']);
});
