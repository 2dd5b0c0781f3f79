import { placeNamed } from '../people/places';
import { ALL, floorIn, rangesOf } from './range';

const waiting = (id: string, roomId: string | null) => ({ id, name: id, roomId });

const joining = {
  people: 9,
  joined: 5,
  rebinding: [],
  waiting: [
    waiting('a', 'b03-0412'),
    waiting('b', 'b03-0413'),
    waiting('c', 'b03-0101'),
    waiting('d', null),
  ],
};

test('the whole building, then each floor where somebody has not joined', () => {
  expect(rangesOf(joining, placeNamed('b03'))).toEqual({
    whole: { value: ALL, label: '整栋楼', waiting: 4 },
    parts: [
      { value: '1', label: '1 层', waiting: 1 },
      { value: '4', label: '4 层', waiting: 2 },
    ],
  });
});

test('a class has no floors of its own', () => {
  expect(rangesOf(joining, placeNamed('law-2401'))).toEqual({
    whole: { value: ALL, label: '全班', waiting: 4 },
    parts: [],
  });
});

test('the whole has no floor', () => {
  expect(floorIn(ALL)).toBeNull();
  expect(floorIn('4')).toBe(4);
});
