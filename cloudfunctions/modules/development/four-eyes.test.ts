/** Two people sign every opinion, also when everybody presses at once. */
import * as contract from '@louyu/shared/contracts/development';
import { hashOf } from '../../kernel/hash';
import { type Desk, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let factId: string;
beforeAll(async () => {
  desk = await openDesk();
  factId = await desk.finalFact();
});
afterAll(() => desk.cloud.close());

const as = (who: string) => desk.cloud.as(who);
const SUPPORT = {
  kind: 'support' as const,
  reason: '理由',
  grounds: [],
  noConflict: true as const,
};
const IMPARTIAL = { noConflict: true as const };

const drafted = async (kind: 'support' | 'hold' = 'hold') => {
  const candidacyId = desk.candidacy();
  await desk.ask(candidacyId);
  await desk.draft(candidacyId, desk.officerA, kind, kind === 'hold' ? [factId] : []);
  return { candidacyId, expectedVersion: 3 };
};

const entriesOf = async (candidacyId: string, procedure: string) => {
  const all = await desk.cloud.documents<{ entity: string; procedure: string }>('journal');
  return all.filter(
    (entry) => entry.entity === `candidacies/${candidacyId}` && entry.procedure === procedure,
  );
};

it('two officers sign at once: one signature stands, the other is told the new version', async () => {
  const third = desk.cloud.person({ id: 'officer-c', roles: [['guidance', 'university']] });
  const seen = await drafted();
  const answers = await Promise.all(
    [desk.officerB, third].map((who) =>
      as(who).call(contract.countersign, { ...seen, ...IMPARTIAL }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)?.error).toMatchObject({
    code: 'kernel.stale',
    details: { version: 4 },
  });
  expect(await entriesOf(seen.candidacyId, 'development.countersign')).toHaveLength(1);
  const [consultation] = (await desk.stored(seen.candidacyId)).consultations;
  expect(consultation?.countersignature?.by).not.toBe(consultation?.opinion?.draftedBy);
});

it('one person in two requests at once cannot do both parts', async () => {
  const candidacyId = desk.candidacy();
  await desk.ask(candidacyId);
  const acts = [2, 3].flatMap((expectedVersion) => [
    as(desk.officerB).call(contract.draft, { candidacyId, expectedVersion, ...SUPPORT }),
    as(desk.officerB).call(contract.countersign, { candidacyId, expectedVersion, ...IMPARTIAL }),
  ]);
  await Promise.all(acts);
  const after = await desk.stored(candidacyId);
  expect(after.consultations[0]?.countersignature).toBeNull();
  expect(after.gateState).toBe('drafted');
});

it('replacing the draft and signing it at once leaves two different people', async () => {
  const seen = await drafted('support');
  const [redraft, signature] = await Promise.all([
    as(desk.officerB).call(contract.draft, { ...seen, ...SUPPORT }),
    as(desk.officerB).call(contract.countersign, { ...seen, ...IMPARTIAL }),
  ]);
  expect([redraft.ok, signature.ok].filter(Boolean)).toHaveLength(1);
  const [consultation] = (await desk.stored(seen.candidacyId)).consultations;
  const signedBy = consultation?.countersignature?.by;
  expect(signedBy === undefined || signedBy !== consultation?.opinion?.draftedBy).toBe(true);
});

it('a second device of the same person is the same person', async () => {
  const [binding] = (await desk.cloud.documents<Record<string, unknown>>('bindings')).filter(
    ({ personId }) => personId === 'officer-a',
  );
  const { _id: _first, ...facts } = binding ?? {};
  desk.cloud.put('bindings', { ...facts, id: hashOf('identity', 'o-officer-a-second') });
  const seen = await drafted();
  const signed = await as('o-officer-a-second').call(contract.countersign, {
    ...seen,
    ...IMPARTIAL,
  });
  expect(signed.error.code).toBe('development.same_person');
});

it('a signature sent again is answered as before and signs nothing twice', async () => {
  const seen = await drafted();
  const commandId = 'sign-once-1';
  const send = () =>
    as(desk.officerB).call(contract.countersign, { ...seen, ...IMPARTIAL }, { commandId });
  const [first, second] = await Promise.all([send(), send()]);
  expect(second?.data).toEqual(first?.data);
  expect((await send()).data).toEqual({ version: 4, state: 'held' });
  expect(await entriesOf(seen.candidacyId, 'development.countersign')).toHaveLength(1);
  expect((await desk.stored(seen.candidacyId)).version).toBe(4);
});

it('what was seen before someone else acted is stale and writes nothing', async () => {
  const seen = await drafted();
  const because = { ...seen, because: '请补充' };
  expect((await as(desk.officerB).call(contract.returnDraft, because)).ok).toBe(true);
  const late = await as(desk.officerB).call(contract.countersign, { ...seen, ...IMPARTIAL });
  expect(late.error).toMatchObject({ code: 'kernel.stale', details: { version: 4 } });
});
