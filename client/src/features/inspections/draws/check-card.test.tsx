/** Whoever opens a draw sees whether it holds, computed on the phone and asked of nobody. */
import { screen } from '@testing-library/react';
import { commitmentOf, drawRooms } from '@louyu/shared/domain/inspections/draws/drawing';
import { show } from '../../../../testing/show';
import { CheckCard } from './check-card';
import type { CheckedDraw } from './check-card';

const FROZEN = {
  ...{ buildingId: 'b03', term: '2026-autumn', number: 3, count: 2, secret: '0f'.repeat(16) },
  source: { kind: 'welfare_3d' as const, issue: '2026321', drawnOn: '2026-11-18' },
  rooms: Array.from({ length: 9 }, (_, at) => ({ roomId: `b03-040${at + 1}`, weight: 1 })),
};
const VALUE = '3 8 1';
const DRAW: CheckedDraw = {
  ...FROZEN,
  commitment: commitmentOf(FROZEN),
  drawn: drawRooms(FROZEN, VALUE),
};

const verdicts = (draw: CheckedDraw, value: string | null = VALUE): string[] => {
  show(<CheckCard draw={draw} value={value} />);
  return screen.getAllByText(/^(一致|不一致)$/).map(({ textContent }) => textContent ?? '');
};

test('a draw as it was drawn: both agree', () => {
  expect(verdicts(DRAW)).toEqual(['一致', '一致']);
});

test('a weight changed after it was frozen is seen', () => {
  const rooms = FROZEN.rooms.map((room, at) => (at === 4 ? { ...room, weight: 9 } : room));
  expect(verdicts({ ...DRAW, rooms })[0]).toBe('不一致');
  expect(screen.getByText(/封存以后有人改过/)).toBeTruthy();
});

test('a room put in place of a drawn one is seen, with what it should have been', () => {
  const other = FROZEN.rooms.find(({ roomId }) => !DRAW.drawn.includes(roomId))?.roomId ?? '';
  expect(verdicts({ ...DRAW, drawn: [other, ...DRAW.drawn.slice(1)] })).toEqual(['一致', '不一致']);
  expect(screen.getByText(/重算得到/)).toBeTruthy();
});

test('other numbers than those of the lottery are seen', () => {
  expect(verdicts(DRAW, '9 9 9')[1]).toBe('不一致');
});

test('one that was given up shows that its inputs were not changed, and nothing drawn', () => {
  expect(verdicts({ ...DRAW, drawn: [] }, null)).toEqual(['一致']);
});
