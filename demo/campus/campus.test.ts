/** The campus is the same for the same instant, and as large and various as promised. */
import { HAZARD_STATES } from '@louyu/shared/domain/hazards/state';
import { NOW, type PersonDocument, all, built, count } from '../testing/built';
import { type Campus, campus } from '.';

describe('the same instant', () => {
  it('gives the same campus', () => {
    expect(JSON.stringify(campus(NOW)) === JSON.stringify(built())).toBe(true);
  });

  it('on another day keeps the same people, doors and stage', () => {
    const later = campus(new Date('2027-03-02T21:30:00+08:00'));
    const named = ({ collections }: Campus) =>
      collections['people']?.map(({ _id, name, roomId }) => [_id, name, roomId]);
    expect(named(later)).toEqual(named(built()));
    expect(later.stage).toEqual(built().stage);
    expect(later.codes).toEqual(built().codes);
    expect(later.slips).toEqual(built().slips);
  });

  it.each([
    ['a Sunday night', '2026-11-15T23:59:30+08:00'],
    ['before dawn', '2026-09-01T03:10:00+08:00'],
    ['after the long holiday', '2026-10-08T07:00:00+08:00'],
    ['a leap day', '2028-02-29T12:00:00+08:00'],
  ])('can be %s', (_, at) => {
    const there = campus(new Date(at));
    const latest = there.collections['journal']
      ?.map((entry) => String(entry['at']))
      .sort()
      .at(-1);
    expect(latest && latest <= there.now).toBe(true);
  });
});

describe('its size', () => {
  it('is that of nine buildings', () => {
    const students = all<PersonDocument>('people').filter(
      ({ kind, standing }) => kind === 'student' && standing === 'present',
    );
    const holds = (role: string) => (one: PersonDocument) =>
      one.positions.some((position) => position.role === role);
    expect(all('buildings')).toHaveLength(9);
    expect(all('units').filter(({ kind }) => kind === 'college')).toHaveLength(4);
    expect(all('rooms').length).toBeGreaterThan(1500);
    expect(students.length).toBeGreaterThan(5800);
    expect(count(students, holds('member')) + count(students, holds('activist'))).toBe(400);
    expect(count(students, holds('group_leader'))).toBe(9);
    expect(count(all<PersonDocument>('people'), holds('instructor'))).toBe(9);
    expect(count(all<PersonDocument>('people'), holds('college_secretary'))).toBe(4);
    expect(count(all<PersonDocument>('people'), holds('guidance'))).toBe(3);
    expect(all('inspections').length).toBeGreaterThan(5000);
    expect(all('candidacies').length).toBeGreaterThan(290);
  });

  it('has every state that a screen must show', () => {
    const states = (name: string, field = 'state') =>
      [...new Set(all(name).map((one) => one[field] as string))].sort();
    expect(states('hazards')).toEqual([...HAZARD_STATES].sort());
    expect(states('letters')).toEqual(['answered', 'waiting']);
    expect(states('conduct_facts')).toEqual(['final', 'noticed', 'withdrawn']);
    expect(states('candidacies', 'step')).toHaveLength(5);
    expect(states('candidacies', 'gateState')).toHaveLength(6);
    expect(states('reminders')).toEqual(['fired', 'scheduled', 'settled']);
    expect(states('rounds')).toEqual(['done', 'due']);
    expect(states('doors')).toEqual(['active', 'revoked']);
  });

  it('has about six inspections of a hundred with something wrong', () => {
    const failed = count(all<{ answers: { result: string }[] }>('inspections'), ({ answers }) =>
      answers.some(({ result }) => result === 'fail'),
    );
    const share = failed / all('inspections').length;
    expect(share).toBeGreaterThan(0.045);
    expect(share).toBeLessThan(0.075);
  });
});

describe('who is responsible for what', () => {
  const rosters = () => all<{ kind: string; gaps: unknown[]; duties: unknown[] }>('rosters');

  it('is told for every building and college, with nothing that must be held left open', () => {
    expect(rosters()).toHaveLength(9 * 3 + 4 * 4);
    expect(rosters().flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(all('duties')).toHaveLength(
      rosters().reduce((sum, { duties }) => sum + duties.length, 0),
    );
  });

  it('is who walks the rounds', () => {
    const holders = new Set(
      all<{ kind: string; holder: string }>('duties')
        .filter(({ kind }) => kind === 'area')
        .map(({ holder }) => holder),
    );
    const walking = all<{ inspectors: string[] }>('rounds').flatMap(({ inspectors }) => inspectors);
    expect(walking.filter((one) => holders.has(one)).length / walking.length).toBeGreaterThan(0.7);
  });
});
