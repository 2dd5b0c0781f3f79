import { floorsOf, standingInWords } from './building-grid';

const building = {
  name: '丁香苑 3 栋',
  floors: 2,
  roomsPerFloor: 3,
  rooms: [
    { roomId: 'b03-0102', open: 2, overdue: 1, repeats: 3 },
    { roomId: 'b03-0203', open: 1, overdue: 0, repeats: 0 },
    { roomId: 'b03-0101', open: 0, overdue: 0, repeats: 2 },
  ],
  repeats: [],
};

test('every room is drawn, the top floor first, coloured by its open hazards', () => {
  const floors = floorsOf('b03', building);
  expect(floors.map(({ number }) => number)).toEqual([2, 1]);
  expect(floors[0]?.rooms.map(({ tone }) => tone)).toEqual(['done', 'done', 'due']);
  expect(floors[1]?.rooms[1]).toEqual({ id: 'b03-0102', number: '102', tone: 'overdue' });
});

test('tells where the same comes again, also where nothing is open now', () => {
  const [, ground] = floorsOf('b03', building, 'repeats');
  expect(ground?.rooms.map(({ tone }) => tone)).toEqual(['due', 'overdue', 'done']);
});

test('is summed up in words', () => {
  expect(standingInWords(building)).toBe('2 间有隐患，其中 1 间逾期');
  expect(standingInWords({ ...building, rooms: [] })).toBe('全楼没有待处理的隐患');
});
