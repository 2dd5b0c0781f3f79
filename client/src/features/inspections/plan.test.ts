import {
  EMPTY_PLAN,
  comingDays,
  dueAtOf,
  floorToggled,
  lacksOf,
  ownRoomNotes,
  pairedWith,
  readPlan,
  roomsOnFloor,
  sentenceOf,
  sharedRoom,
  titleOf,
} from './plan-body';

/** 2026-11-20, Friday, 23:30 in Shanghai. */
const NOW = new Date('2026-11-20T15:30:00.000Z');
const FOURTH = roomsOnFloor('b03', 4, 12);
const LIN = { id: 'lin', name: '林晓', roomId: 'b03-0412' };
const ZHAO = { id: 'zhao', name: '赵明', roomId: 'b03-0502' };
const PLAN = {
  ...EMPTY_PLAN,
  buildingId: 'b03',
  rooms: FOURTH,
  inspectors: ['lin', 'zhao'],
  day: '2026-11-22',
};

test('the sentence says who, where and how many', () => {
  expect(sentenceOf(PLAN, [LIN, ZHAO])).toBe('请林晓、赵明查 3 号楼 4 层的 12 间寝室');
});

test('a title comes from the floors until someone writes their own', () => {
  expect(titleOf(PLAN)).toBe('4 层巡查');
  expect(titleOf({ ...PLAN, rooms: [...FOURTH, 'b03-0501'] })).toBe('4、5 层巡查');
  expect(titleOf({ ...PLAN, title: '消防' })).toBe('消防');
});

test('clock and day are those of Shanghai, whatever the phone says', () => {
  expect(dueAtOf(PLAN)).toBe('2026-11-22T10:00:00.000Z');
  expect(comingDays(NOW, 3)).toEqual([
    { day: '2026-11-20', label: '今天' },
    { day: '2026-11-21', label: '明天' },
    { day: '2026-11-22', label: '周日 22 日' },
  ]);
});

test('what is missing is named, a time that has passed included', () => {
  expect(lacksOf(EMPTY_PLAN, NOW)).toEqual(['寝室', '两位同志', '完成时间']);
  expect(lacksOf({ ...PLAN, day: '2026-11-20' }, NOW)).toEqual(['完成时间']);
  expect(lacksOf({ ...PLAN, title: ' ' }, NOW)).toEqual(['名称']);
  expect(lacksOf(PLAN, NOW)).toEqual([]);
});

test('a floor goes in at once and out again, other floors stay', () => {
  const chosen = floorToggled(['b03-0501', 'b03-0401'], FOURTH);
  expect(chosen).toHaveLength(13);
  expect(floorToggled(chosen, FOURTH)).toEqual(['b03-0501']);
});

test('two people, the third takes the place of the first', () => {
  expect(pairedWith(pairedWith(['lin'], 'zhao'), 'sun')).toEqual(['zhao', 'sun']);
  expect(pairedWith(['lin', 'zhao'], 'lin')).toEqual(['zhao']);
});

test('an own room goes to the partner, a shared one to nobody', () => {
  expect(ownRoomNotes([LIN, ZHAO], FOURTH)).toEqual(['林晓自己住的那间，由赵明来查。']);
  const mate = { ...ZHAO, roomId: 'b03-0412' };
  expect(sharedRoom([LIN, mate], FOURTH)).toContain('请换一位');
  expect(sharedRoom([LIN, ZHAO], FOURTH)).toBeUndefined();
  expect(ownRoomNotes([LIN, mate], FOURTH)).toEqual([]);
  expect(ownRoomNotes([LIN], FOURTH)).toEqual([]);
});

test('a plan that was begun is read back', () => {
  expect(readPlan(JSON.parse(JSON.stringify(PLAN)))).toEqual(PLAN);
  expect(readPlan({ rooms: 4 })).toBeUndefined();
});
