import fc from 'fast-check';
import { searchKeysOf, searchable, searched } from './search';

it('compares names without middle dots, blanks and case', () => {
  expect(searchable('阿依古丽 · 买买提')).toBe('阿依古丽买买提');
  expect(searchable(' ZS ')).toBe('zs');
});

it('keeps every beginning of name, initials and room, each once', () => {
  const keys = searchKeysOf({ name: '张三', initials: 'zs', roomId: 'b03-0412' });
  expect(keys).toEqual(['张', '张三', 'z', 'zs', '3-', '3-4', '3-41', '3-412']);
  expect(searchKeysOf({ name: 'Li', initials: 'li', roomId: null })).toEqual(['l', 'li']);
});

it('finds a name by whatever it begins with, and by nothing else', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (name, typed) => {
      const found = searchKeysOf({ name, initials: '', roomId: null }).includes(searched(typed));
      const begins = searchable(typed) !== '' && searchable(name).startsWith(searchable(typed));
      // A grapheme may be several characters; the keys are cut between characters.
      if (searchable(name).length <= 12 && searchable(typed).length <= 12)
        expect(found).toBe(begins);
    }),
  );
});
