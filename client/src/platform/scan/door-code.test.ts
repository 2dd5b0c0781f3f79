import { doorCode, doorCodeOfLaunch } from './door-code';

const CODE = 'K7PM4Q2XA9';

describe('a door code', () => {
  const scanned = { code: CODE, via: 'scanned' };

  test.each([
    ['raw, as Android gives it', `pages/door/index?scene=${CODE}`],
    ['encoded, as iOS gives it', `pages/door/index?scene=${encodeURIComponent(CODE)}`],
    ['named and encoded', `pages/door/index?scene=${encodeURIComponent(`d=${CODE}`)}`],
    [
      'named and encoded twice',
      `pages/door/index?scene=${encodeURIComponent(encodeURIComponent(`d=${CODE}`))}`,
    ],
    ['among other parameters', `pages/door/index?from=x&scene=${CODE}&y=1`],
  ])('is read from a scanned path: %s', (_, path) => {
    expect(doorCode({ kind: 'path', path })).toEqual(scanned);
  });

  test.each([
    ['in its path', `https://louyu.example.edu.cn/d/${CODE}`],
    ['in its query', `https://louyu.example.edu.cn/open?code=${CODE}&from=poster`],
    [
      'encoded, as a launch gives it',
      encodeURIComponent(`https://louyu.example.edu.cn/d/${CODE}?x=1`),
    ],
    ['that is nothing but the code', CODE],
  ])('is read from a link with the code %s', (_, link) => {
    expect(doorCode({ kind: 'link', link })).toEqual(scanned);
  });

  test('is read from the scene of a launch, and from its link', () => {
    expect(doorCodeOfLaunch({ scene: CODE })).toEqual(scanned);
    expect(doorCodeOfLaunch({ q: encodeURIComponent(`https://x.cn/d/${CODE}`) })).toEqual(scanned);
    expect(doorCodeOfLaunch({ code: CODE, via: 'typed' })).toEqual({ code: CODE, via: 'typed' });
  });

  test.each(['K7PM 4Q2X A9', 'K7PM-4Q2X-A9', 'Ｋ７ＰＭ４Ｑ２ＸＡ９', ` ${CODE}\u3000`])(
    'is read from what a person typed: %s',
    (text) => {
      expect(doorCode({ kind: 'typed', text })).toEqual({ code: CODE, via: 'typed' });
    },
  );

  test.each([
    { kind: 'link', link: 'https://weixin.qq.com/r/abc' },
    { kind: 'link', link: '%E0%A4%A' },
    { kind: 'path', path: 'pages/other/index' },
    { kind: 'path', path: 'pages/door/index?scene=' },
    { kind: 'typed', text: '412' },
    { kind: 'typed', text: '' },
  ] as const)('is not found in %j', (source) => {
    expect(doorCode(source)).toBeUndefined();
  });
});
