/** Eight weeks in which no rule was broken, and an unbroken journal of them. */
import { entryHash, type JournalEntry } from '@louyu/cloudfunctions/kernel/journal';
import { all, built, count, ids, people } from '../testing/built';
import type { Stored } from '.';

interface RoundDocument extends Stored {
  buildingId: string;
  rooms: string[];
  inspectors: string[];
  plannedBy: string;
  dueAt: string;
  state: string;
}

describe('rounds and inspections', () => {
  it('are made by pairs of the building that never see their own room', () => {
    const known = people();
    for (const round of all<RoundDocument>('rounds')) {
      expect(new Set(round.inspectors).size).toBe(2);
      for (const inspector of round.inspectors) {
        const one = known.get(inspector);
        expect(one?.buildingId).toBe(round.buildingId);
        expect(one?.servesIn).toBe(round.buildingId);
        expect(round.rooms).not.toContain(one?.roomId);
      }
    }
  });

  it('belong together: a room once a round, a round done when all its rooms are', () => {
    const rounds = new Map(all<RoundDocument>('rounds').map((round) => [round._id, round]));
    const seen = new Map<string, string[]>();
    for (const one of all<{ roundId: string; roomId: string; inspector: string }>('inspections')) {
      expect(rounds.get(one.roundId)?.inspectors).toContain(one.inspector);
      expect(rounds.get(one.roundId)?.rooms).toContain(one.roomId);
      seen.set(one.roundId, [...(seen.get(one.roundId) ?? []), one.roomId]);
    }
    for (const [id, round] of rounds) {
      const rooms = seen.get(id) ?? [];
      expect(new Set(rooms).size).toBe(rooms.length);
      expect(round.state === 'done').toBe(rooms.length === round.rooms.length);
    }
  });

  it('leave a few rounds overdue and a few due in the next days', () => {
    const due = all<RoundDocument>('rounds').filter(({ state }) => state === 'due');
    const overdue = count(due, ({ dueAt }) => dueAt < built().now);
    expect(overdue).toBeGreaterThan(4);
    expect(overdue).toBeLessThan(40);
    expect(due.length - overdue).toBeGreaterThan(20);
  });

  it('put each room into exactly one area of its building', () => {
    const areas = new Map<string, Set<string>>();
    for (const { title, rooms } of all<RoundDocument & { title: string }>('rounds'))
      for (const room of rooms)
        areas.set(room, (areas.get(room) ?? new Set()).add(title.replace('复查', '巡查')));
    expect(new Set(areas.keys())).toEqual(ids('rooms'));
    for (const held of areas.values()) expect(held.size).toBe(1);
  });
});

describe('candidates', () => {
  interface Consulted extends Stored {
    personId: string;
    gateState: string;
    consultations: {
      state: string;
      opinion: { draftedBy: string; evidence: { factId: string; state: string }[] } | null;
      countersignature: { by: string } | null;
      notice: unknown;
      holdsUntil: string | null;
    }[];
  }

  it('have one candidacy each', () => {
    const persons = all<Consulted>('candidacies').map(({ personId }) => personId);
    expect(new Set(persons).size).toBe(persons.length);
  });

  it('are held by two people on final evidence only, with notice and an end', () => {
    const held = all<Consulted>('candidacies').filter(({ gateState }) => gateState === 'held');
    const facts = new Map(all('conduct_facts').map((fact) => [fact._id, fact]));
    expect(held.length).toBeGreaterThanOrEqual(2);
    for (const { personId, consultations } of held) {
      const { opinion, countersignature, notice, holdsUntil } = consultations.at(-1) ?? {};
      expect(opinion?.draftedBy).not.toBe(countersignature?.by);
      expect(opinion?.evidence.length).toBeGreaterThan(0);
      for (const { factId } of opinion?.evidence ?? []) {
        expect(facts.get(factId)).toMatchObject({ personId, state: 'final' });
      }
      expect(notice).toBeTruthy();
      expect(holdsUntil && holdsUntil > built().now).toBe(true);
    }
  });

  it('on the stage: one is held and may reply, one is about to be asked about', () => {
    const of = (personId: string) =>
      all<Consulted>('candidacies').find((candidacy) => candidacy.personId === personId);
    expect(of(built().stage.held)).toMatchObject({ gateState: 'held', step: 'activist' });
    expect(of(built().stage.toAsk)).toMatchObject({ gateState: 'to_ask', step: 'activist' });
  });
});

describe('the journal', () => {
  it('holds an unbroken chain for every document that was ever changed', () => {
    const last = new Map<string, JournalEntry>();
    for (const { _id, ...fields } of all('journal')) {
      const entry = { ...fields, id: _id } as unknown as JournalEntry;
      expect(entry.hash).toBe(entryHash(entry));
      const before = last.get(entry.entity);
      expect(entry.previous).toBe(before?.hash ?? null);
      if (before) expect(entry.entityVersion).toBe(before.entityVersion + 1);
      last.set(entry.entity, entry);
    }
    for (const [name, documents] of Object.entries(built().collections))
      for (const { _id, version, head } of name === 'journal' || name === 'grants'
        ? []
        : documents) {
        const entry = last.get(`${name}/${_id}`);
        if (version > 1) expect(entry?.entityVersion).toBe(version);
        expect(head).toBe(entry?.hash);
        last.delete(`${name}/${_id}`);
      }
    expect([...last.keys()]).toEqual([]);
  });
});
