import { inBoxes, inGroups } from './typed-code';

test('case, blanks, dashes and letters that look like figures are forgiven', () => {
  expect(inBoxes(' 7k4m2-9xqpt ')).toBe('7K4M29XQPT');
  expect(inBoxes('加入码：oIl42 9xqpt')).toBe('011429XQPT');
  expect(inBoxes('７Ｋ４Ｍ２')).toBe('7K4M2');
});

test('an eleventh letter changes nothing; a whole code pasted behind another replaces it', () => {
  expect(inBoxes('7K4M29XQPTA')).toBe('7K4M29XQPT');
  expect(inBoxes('7K4M29XQPT AAAAA BBBBB')).toBe('AAAAABBBBB');
});

test('a code is read in two groups of five', () => {
  expect(inGroups('7K4M29XQPT')).toBe('7K4M2 9XQPT');
});
