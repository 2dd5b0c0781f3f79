import { firstPlaceOf, placeLabel, placeNamed, placesOf } from './places';
import type { Person } from '../../../platform/session/use-session';

type Position = Person['positions'][number];

const building = (role: Position['role'], id: string): Position => ({
  role,
  scope: { kind: 'building', id },
});
const ofClass = (id: string): Position => ({ role: 'counsellor', scope: { kind: 'class', id } });

test('buildings that one leads or instructs come first, then classes, each once', () => {
  const positions = [
    ofClass('law-2401'),
    building('group_leader', 'b03'),
    building('member', 'b04'),
    building('instructor', 'b03'),
  ];
  expect(placesOf({ positions }).map(({ id }) => id)).toEqual(['b03', 'law-2401']);
  expect(firstPlaceOf({ positions })).toBe('b03');
});

test('an administrator has no place of their own', () => {
  const everywhere: Position = { role: 'administrator', scope: { kind: 'university' } };
  expect(firstPlaceOf({ positions: [everywhere] })).toBe('');
});

test('a class is called by its name where that is known', () => {
  expect(placeLabel(placeNamed('b03'))).toBe('3 号楼');
  expect(placeLabel(placeNamed('law-2401'), new Map([['law-2401', '法学 2401']]))).toBe(
    '法学 2401',
  );
  expect(placeLabel(placeNamed('law-2401'))).toBe('本班');
});
