import fc from 'fast-check';
import { type MessageTemplate, canSay, messageOf, shortened } from './message';

const template = (
  says: MessageTemplate['says'],
  fields: MessageTemplate['fields'],
): MessageTemplate => ({ key: 'task', templateId: 't', title: '', says, fields });

const usual = template(
  { thing1: 'what', thing2: 'place', time3: 'until', thing4: 'todo' },
  { thing1: 'thing', thing2: 'thing', time3: 'time', thing4: 'thing' },
);
const until = '2026-10-15T15:59:59.999Z';

describe('a message', () => {
  it('says what, where, until when and what to do, in Shanghai time', () => {
    const sayings = { what: '一处隐患逾期未整改', place: '3-412', until, todo: '请尽快整改' };
    expect(messageOf(usual, sayings)).toEqual({
      thing1: { value: '一处隐患逾期未整改' },
      thing2: { value: '3-412' },
      time3: { value: '2026年10月15日 23:59' },
      thing4: { value: '请尽快整改' },
    });
  });

  it('fills every field within its limit, whatever it is told', () => {
    const narrow = template(
      { phrase1: 'what', character_string2: 'place', date3: 'until', thing4: 'todo' },
      { phrase1: 'phrase', character_string2: 'character_string', date3: 'date', thing4: 'thing' },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const said = messageOf(narrow, { what: text, place: text, until, todo: text });
        expect(said['phrase1']?.value).toMatch(/^\p{Script=Han}{1,5}$/u);
        expect(said['character_string2']?.value).toMatch(/^[\x20-\x7e]{1,32}$/);
        expect(said['thing4']?.value.trim()).not.toBe('');
        expect(said['thing4']?.value.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe('shortening', () => {
  it('ends after a whole word and shows that more follows', () => {
    const long = '请按照要求尽快完成消防通道杂物清理工作并上传照片';
    const short = shortened(long, 20);
    expect(short.length).toBeLessThanOrEqual(20);
    expect(short.endsWith('…')).toBe(true);
    const kept = short.slice(0, -1);
    const words = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(long)];
    expect(words.map(({ index }) => index)).toContain(kept.length);
    expect(long.startsWith(kept)).toBe(true);
  });

  it('leaves a picture of several characters whole', () => {
    const family = '👨‍👩‍👧‍👦';
    const short = shortened(`值${family}${family}${family}`, 14);
    expect(short).toBe(`值${family}…`);
  });

  it('cuts a word only when nothing else is there', () => {
    expect(shortened('a'.repeat(30), 20)).toBe(`${'a'.repeat(19)}…`);
  });
});

it('knows which kind of field can say what', () => {
  expect(canSay('time', 'until')).toBe(true);
  expect(canSay('thing', 'until')).toBe(false);
  expect(canSay('time', 'what')).toBe(false);
  expect(canSay('amount', 'what')).toBe(false);
});
