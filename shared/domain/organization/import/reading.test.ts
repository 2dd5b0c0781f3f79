import * as fc from 'fast-check';
import type { Cell } from '../../kernel/sheet';
import { roomLabel } from '../../kernel/ids';
import { dayFrom } from './days';
import { buildingFrom, roomFrom } from './places';
import { countFrom, genderFrom, nameFrom, numberFrom, statusFrom, textOf, tidy } from './text';
import { beforeLoss, restored, usualLength } from './zeros';

describe('text', () => {
  it.each([
    ['０２４０１０２', '0240102'],
    ['\u00a00240103 ', '0240103'],
    ['\u3000张\u3000三 ', '张 三'],
    ["'0240104", '0240104'],
    ['\ufeff学号\u200b', '学号'],
    ['ＡＢＣ（１）', 'ABC(1)'],
  ])('%j is read as %s', (typed, read) => expect(tidy(typed)).toBe(read));

  it('is the same when it is tidied again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (typed) => tidy(tidy(tidy(typed))) === tidy(tidy(typed)),
      ),
    );
  });

  it('keeps every digit of a whole number', () => {
    expect(textOf(202401234567)).toBe('202401234567');
    expect(textOf({ unusable: 'formula' })).toBe('');
  });
});

describe('numbers', () => {
  it.each<[Cell, object]>([
    ['２０２４０１０１', { number: '20240101' }],
    [' 2024 0101 ', { number: '20240101' }],
    [20240101, { number: '20240101' }],
    ['20240101.0', { number: '20240101' }],
    ['T-001', { number: 'T-001' }],
    ['2.02401E+11', { fault: 'rounded' }],
    [2024010112345678, { fault: 'rounded' }],
    ['', { fault: 'missing' }],
    [null, { fault: 'missing' }],
    ['学号', { fault: 'unreadable' }],
  ])('%j → %j', (cell, read) => expect(numberFrom(cell)).toEqual(read));
});

describe('names', () => {
  it.each([
    ['张 三', '张三'],
    ['阿依古丽 • 买买提', '阿依古丽·买买提'],
    ['阿依古丽.买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['John Smith', 'John Smith'],
    ["O'Neil", "O'Neil"],
    ['㐂田', '㐂田'],
  ])('%s → %s', (typed, name) => expect(nameFrom(typed)).toBe(name));

  it.each(['=1+1', '12', '@a', '', '张三<b>'])('%j is none', (typed) =>
    expect(nameFrom(typed)).toBeNull(),
  );
});

describe('closed words', () => {
  it('know what registers say', () => {
    expect(['男', '女', 'M', 'f', 'Female'].map(genderFrom)).toEqual([
      'male',
      'female',
      'male',
      'female',
      'female',
    ]);
    expect(genderFrom('未知')).toBeNull();
    expect(['中共党员', '预备党员', '共青团员', '群众'].map(statusFrom)).toEqual([
      'full',
      'probationary',
      null,
      null,
    ]);
    expect(['4人间', '6', '四'].map((text) => countFrom(text, 0, 20))).toEqual([4, 6, null]);
  });
});

describe('days', () => {
  it.each<[Cell]>([
    ['2026-09-01'],
    ['2026/9/1'],
    ['2026年9月1日'],
    [46266],
    ['46266'],
    ['20260901'],
    ['2026.9.1'],
    ['2026/9/1 00:00:00'],
  ])('%j is 1 September 2026', (cell) => expect(dayFrom(cell)).toBe('2026-09-01'));

  it.each<[Cell]>([['2026-02-31'], ['明天'], [12], [null], ['2026-13-01']])('%j is none', (cell) =>
    expect(dayFrom(cell)).toBeNull(),
  );

  it('count from any day a program counts, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 99_999 }), (count) => {
        const day = dayFrom(count) ?? '';
        expect(Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)).toBe(count);
      }),
    );
  });
});

describe('rooms', () => {
  it.each([
    '3-412',
    '3号楼412',
    '03-0412',
    '3#412',
    '3栋412室',
    '三号楼412',
    '3 - 412',
    '3号楼4层12室',
    '3号楼-412',
    'b03-0412',
    '学生公寓3号楼412',
    '3#楼412',
    '３－４１２'.replace('－', '-'),
    '3-412 2床',
  ])('%s is 3-412', (text) => expect(roomFrom(tidy(text), null)).toBe('b03-0412'));

  it('take the building from its own column', () => {
    expect(roomFrom('412', 'b03')).toBe('b03-0412');
    expect(roomFrom('1203室', 'b12')).toBe('b12-1203');
    expect(roomFrom('3-412', 'b03')).toBe('b03-0412');
    expect(roomFrom('5-412', 'b03')).toBeNull();
    expect(roomFrom('412', null)).toBeNull();
  });

  it.each(['楼上', '3-12', '3-1-412', '', '0-412', '3-400', '三楼'])('%j is none', (text) =>
    expect(roomFrom(text, null)).toBeNull(),
  );

  it('are read as they are shown', () => {
    const part = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(part(99), part(40), part(99), (building, floor, room) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const id = `b${two(building)}-${two(floor)}${two(room)}`;
        expect(roomFrom(roomLabel(id), null)).toBe(id);
        expect(buildingFrom(`${building}号楼`)).toBe(`b${two(building)}`);
      }),
    );
  });
});

describe('zeros that were lost', () => {
  const none = () => false;

  it('come back when all other numbers are of one length', () => {
    expect(usualLength(['0240101', '0240102', '0240103', '0240104', '240105'])).toBe(7);
    expect(restored('240105', none, 7)).toBe('0240105');
  });

  it('come back when the register knows one such number', () => {
    expect(restored('240105', (number) => number === '00240105', null)).toBe('00240105');
  });

  it('stay away where it is in doubt', () => {
    const two = (number: string) => ['0240105', '00240105'].includes(number);
    expect(restored('240105', two, 7)).toBeNull();
    expect(restored('240105', none, null)).toBe('240105');
    expect(restored('T5', none, 7)).toBe('T5');
    expect(usualLength(['1', '22', '333', '4444', '55555'])).toBeNull();
  });

  it('never change a number that the register knows, and only ever add zeros', () => {
    const digits = fc.stringMatching(/^[1-9]\d{2,9}$/);
    fc.assert(
      fc.property(digits, fc.option(fc.integer({ min: 3, max: 12 })), (number, usual) => {
        expect(restored(number, (known) => known === number, usual)).toBe(number);
        expect(restored(number, none, usual)?.replace(/^0+/, '')).toBe(number);
        expect(beforeLoss(number)[0]).toBe(number);
      }),
    );
  });
});
