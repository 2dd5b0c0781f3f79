import fc from 'fast-check';
import { sealOf } from '../kernel/batches';
import { type JournalEntry, entryHash } from '../kernel/journal';
import { checkpointOf, journalOf, sealedExport } from '../kernel/testing/tampering';
import { reportOf } from './cli';
import type { Exported, FindingKind } from './findings';
import { verify } from './verify';

const whole = () => sealedExport(journalOf(4, 6));
const kindsIn = (exported: Exported) => verify(exported).findings.map(({ kind }) => kind);

const one = <T>(list: readonly T[], at: number): T => {
  const found = list.at(at);
  if (!found) throw new Error('nothing there');
  return found;
};

/** A forger who knows the format: the entry's own hash fits what it now says. */
const forge = (entry: JournalEntry, changes: Partial<JournalEntry>) => {
  Object.assign(entry, changes);
  entry.hash = entryHash(entry);
};

const without = <T>(list: T[], item: T): T[] => list.filter((each) => each !== item);

type Tampering = [what: string, forge: (exported: Exported) => void, kind: FindingKind];

const TAMPERINGS: Tampering[] = [
  [
    'an edited entry',
    ({ journal }) => void (one(journal, 5).at = '2026-10-01T00:00:00.000Z'),
    'edited_entry',
  ],
  [
    'an edited entry whose hash was made to fit',
    ({ journal }) => forge(one(journal, 5), { who: 'someone-else' }),
    'edited_batch',
  ],
  [
    'the same, seen from the next entry of the document',
    ({ journal }) => forge(one(journal, 5), { who: 'someone-else' }),
    'broken_chain',
  ],
  [
    'an edited entry that is not sealed yet',
    ({ journal }) => forge(one(journal, -1), { who: 'someone-else' }),
    'document_head',
  ],
  [
    'an entry taken out of the middle',
    (exported) => void (exported.journal = without(exported.journal, one(exported.journal, 5))),
    'removed_entry',
  ],
  [
    'a first entry taken out',
    (exported) => void (exported.journal = without(exported.journal, one(exported.journal, 0))),
    'removed_entry',
  ],
  [
    'two entries that changed places',
    ({ journal }) => {
      const [first, second] = [one(journal, 0), one(journal, 4)];
      [first.entityVersion, second.entityVersion] = [second.entityVersion, first.entityVersion];
      [first.previous, second.previous] = [second.previous, first.previous];
      forge(first, {});
      forge(second, {});
    },
    'broken_chain',
  ],
  [
    'a batch whose entries changed places',
    ({ batches }) => {
      const batch = one(batches, 1);
      batch.entries.reverse();
      batch.seal = sealOf(batch);
    },
    'edited_batch',
  ],
  [
    'an entry put in between, marked as sealed',
    ({ journal }) => {
      const entry = { ...one(journal, 0), id: 'forged', entity: 'hazards/forged', batch: 1 };
      journal.push({ ...entry, hash: entryHash(entry) });
    },
    'inserted_entry',
  ],
  [
    'an entry put in long after its time, not sealed',
    ({ journal }) => {
      const at = '2026-10-01T00:00:00.000Z';
      const entry = { ...one(journal, 0), id: 'late', entity: 'hazards/late', batch: null, at };
      journal.push({ ...entry, hash: entryHash(entry) });
    },
    'inserted_entry',
  ],
  [
    'a second entry for one version of a document',
    ({ journal }) => {
      const entry = { ...one(journal, -1), id: 'fork' };
      journal.push({ ...entry, hash: entryHash(entry) });
    },
    'forked_chain',
  ],
  ['an edited batch', ({ batches }) => void (one(batches, 1).fence = 0), 'edited_batch'],
  [
    'an edited batch whose seal was made to fit',
    ({ batches }) => {
      const batch = one(batches, 0);
      batch.sealedAt = '2026-10-01T00:00:00.000Z';
      batch.seal = sealOf(batch);
    },
    'broken_batches',
  ],
  [
    'a batch taken out',
    (exported) => void (exported.batches = without(exported.batches, one(exported.batches, 0))),
    'removed_batch',
  ],
  [
    'a document set back to an earlier version',
    ({ documents, journal }) => {
      Object.assign(one(documents['hazards'] ?? [], 0), {
        head: one(journal, 0).hash,
        version: 1,
      });
    },
    'document_head',
  ],
];

describe('a whole journal', () => {
  it('is said to be whole, with what is not sealed yet', () => {
    const verdict = verify(whole());
    expect(verdict).toMatchObject({ findings: [], entries: 24, sealed: 21, unsealed: 3 });
    expect(reportOf(verdict, false).at(-1)).toBe('whole');
    expect(reportOf(verdict, false).join('\n')).toContain('3 entries are not sealed yet');
  });

  it('stays whole when salts and replies are erased and people are gone', () => {
    const exported = whole();
    for (const entry of exported.journal) Object.assign(entry, { salt: '', reply: null });
    exported.documents['hazards'] = [];
    expect(verify(exported).findings).toEqual([]);
  });

  it('stays whole while a run has sealed and not yet marked', () => {
    const exported = whole();
    for (const id of one(exported.batches, -1).entries)
      one(
        exported.journal.filter((entry) => entry.id === id),
        0,
      ).batch = null;
    expect(verify(exported).findings).toEqual([]);
  });
});

describe('tampering', () => {
  it.each(TAMPERINGS)('%s is found', (_what, tamper, kind) => {
    const exported = whole();
    tamper(exported);
    expect(kindsIn(exported)).toContain(kind);
  });

  it('a cut tail is found with a checkpoint, and only with one', () => {
    const exported = whole();
    const checkpoint = checkpointOf(exported);
    const cut = one(exported.batches, -1);
    exported.batches = without(exported.batches, cut);
    const gone = new Set(cut.entries);
    exported.journal = exported.journal.filter(({ id, batch }) => !gone.has(id) && batch !== null);
    exported.documents = {};
    expect(kindsIn(exported)).toEqual([]);
    expect(kindsIn({ ...exported, checkpoint })).toEqual(['cut_tail']);
  });

  const COVERED = [
    'id',
    'procedure',
    'who',
    'at',
    'inputHash',
    'entity',
    'entityVersion',
    'previous',
    'hash',
    'events',
  ] as const;

  it('of any single field that the hash covers, in any entry, is found', () => {
    const nth = fc.nat({ max: 23 });
    fc.assert(
      fc.property(nth, fc.constantFrom(...COVERED), fc.string(), (at, field, text) => {
        const exported = whole();
        const entry = one(exported.journal, at);
        const changed = field === 'entityVersion' ? entry.entityVersion + 100 : `forged ${text}`;
        Object.assign(entry, { [field]: field === 'events' ? [] : changed });
        expect(verify(exported).findings).not.toEqual([]);
      }),
    );
  });

  const SEALED = [
    'id',
    'context',
    'number',
    'entries',
    'count',
    'root',
    'previous',
    'fence',
    'sealedAt',
    'seal',
  ] as const;

  it('of any single field of any batch is found', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.constantFrom(...SEALED), (at, field) => {
        const exported = whole();
        const batch = one(exported.batches, at % exported.batches.length);
        const value: unknown = batch[field];
        const changed =
          typeof value === 'number' ? value + 1 : Array.isArray(value) ? value.slice(1) : 'forged';
        Object.assign(batch, { [field]: changed });
        expect(verify(exported).findings).not.toEqual([]);
      }),
    );
  });
});
