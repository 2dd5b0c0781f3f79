/** Eight weeks in which no rule was broken, and an unbroken journal of them. */
import { entryHash, type JournalEntry } from '@louyu/cloudfunctions/kernel/journal';
import { all, built, count, ids, people } from '../testing/built';
import { groupBy } from './grouping';
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
    const serves =
      ({ buildingId, rooms }: RoundDocument) =>
      (inspector: string) => {
        const one = known.get(inspector);
        const here = one?.buildingId === buildingId && one.servesIn === buildingId;
        return here && !rooms.includes(one.roomId ?? '');
      };
    const wrong = all<RoundDocument>('rounds').filter(
      (round) => new Set(round.inspectors).size !== 2 || !round.inspectors.every(serves(round)),
    );
    expect(wrong).toEqual([]);
  });

  interface InspectionDocument extends Stored {
    roundId: string;
    roomId: string;
    inspector: string;
  }

  it('belong together: the pair’s rooms once a round, a round done when all its rooms are', () => {
    const rounds = new Map(all<RoundDocument>('rounds').map((round) => [round._id, round]));
    const foreign = all<InspectionDocument>('inspections').filter(
      ({ roundId, roomId, inspector }) => {
        const round = rounds.get(roundId);
        return !round?.inspectors.includes(inspector) || !round.rooms.includes(roomId);
      },
    );
    expect(foreign).toEqual([]);
    const seen = groupBy(all<InspectionDocument>('inspections'), ({ roundId }) => roundId);
    const untrue = [...rounds.values()].filter(({ _id, rooms, state }) => {
      const made = (seen.get(_id) ?? []).map(({ roomId }) => roomId);
      const twice = new Set(made).size !== made.length;
      return twice || (state === 'done') !== (made.length === rooms.length);
    });
    expect(untrue).toEqual([]);
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
  const entries = () =>
    all('journal').map(({ _id, ...fields }) => ({ ...fields, id: _id }) as unknown as JournalEntry);

  it('holds an unbroken chain per document', () => {
    const last = new Map<string, JournalEntry>();
    const broken = entries().filter((entry) => {
      const before = last.get(entry.entity);
      last.set(entry.entity, entry);
      const follows = !before || entry.entityVersion === before.entityVersion + 1;
      const chained = entry.previous === (before?.hash ?? null);
      return !follows || !chained || entry.hash !== entryHash(entry);
    });
    expect(broken).toEqual([]);
  });

  it('ends with every document as it stands, and holds nothing else', () => {
    const last = new Map(entries().map((entry) => [entry.entity, entry]));
    const astray = Object.entries(built().collections).flatMap(([name, documents]) =>
      documents.filter(({ _id, version, head }) => {
        const entry = last.get(`${name}/${_id}`);
        last.delete(`${name}/${_id}`);
        return head !== entry?.hash || (entry && entry.entityVersion !== version);
      }),
    );
    expect(astray).toEqual([]);
    expect([...last.keys()]).toEqual([]);
  });

  it('has an entry for whatever came into being through an act', () => {
    const unwritten = ['rounds', 'inspections', 'hazards', 'letters', 'conduct_facts']
      .flatMap((name) => all(name))
      .filter(({ head }) => head === undefined);
    expect(unwritten).toEqual([]);
  });
});
