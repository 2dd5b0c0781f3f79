/** Dossiers over years: kept by subscribers, the same when rebuilt from the records, and never dearer. */
import * as contract from '@louyu/shared/contracts/development';
import { submit } from '@louyu/shared/contracts/inspections';
import {
  type ServiceEntry,
  type StoredServiceMonth,
  emptyMonth,
  rebuilt,
} from '@louyu/shared/domain/development/months';
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { formOf, openCorridor } from '../../kernel/testing/corridor';
import { openDesk } from '../../kernel/testing/desk';
import type { TestCloud } from '../../kernel/testing/test-cloud';

type Kept<T> = T & { _id: string };

/** What the records themselves say, without having heard of any event. */
async function fromRecords(cloud: TestCloud): Promise<ServiceEntry[]> {
  const rounds = await cloud.documents<Kept<Round>>('rounds');
  const inspections = await cloud.documents<Kept<Inspection>>('inspections');
  const contacts = await cloud.documents<Kept<Contact>>('contacts');
  return [
    ...rounds.flatMap(({ _id, doneAt, inspectors }) =>
      inspectors.flatMap((personId) =>
        doneAt ? [{ personId, at: doneAt, list: 'done' as const, value: _id }] : [],
      ),
    ),
    ...inspections.map(({ _id, inspector, submittedAt }) => ({
      ...{ personId: inspector, at: submittedAt, list: 'inspections' as const, value: _id },
    })),
    ...contacts.map(({ _id, author, recordedAt }) => ({
      ...{ personId: author, at: recordedAt, list: 'contacts' as const, value: _id },
    })),
  ];
}

it('the months that subscribers keep are those that the records make', async () => {
  const { cloud, lin, zhao, round } = await openCorridor();
  const rooms = ['b03-0405', 'b03-0406', 'b03-0407'];
  const roundId = round('round-1', rooms);
  for (const [at, roomId] of rooms.entries()) {
    const by = at % 2 === 0 ? lin : zhao;
    expect((await cloud.as(by).call(submit, formOf({ roundId, roomId }))).ok).toBe(true);
  }
  const stored = await cloud.documents<Kept<StoredServiceMonth>>('service_months');
  const kept = stored
    .map(({ _id, done, inspections, contacts }) => ({ id: _id, done, inspections, contacts }))
    .sort((a, b) => a.id.localeCompare(b.id));
  const made = rebuilt(await fromRecords(cloud)).map(({ id, done, inspections, contacts }) => ({
    ...{ id, done, inspections, contacts },
  }));
  const sorted = (months: typeof made) =>
    months.map((month) => ({ ...month, inspections: [...month.inspections].sort() }));
  expect(made.length).toBeGreaterThan(0);
  expect(sorted(kept)).toEqual(sorted(made));
  await cloud.close();
});

it('asking costs the same over two years as over a week, and opening stays within three', async () => {
  const desk = await openDesk();
  const spent = async (id: string) => {
    const { version } = await desk.stored(id);
    const input = { candidacyId: id, expectedVersion: version };
    const asked = await desk.cloud.as(desk.secretary).call(contract.consult, input);
    expect(asked.ok).toBe(true);
    const opened = await desk.cloud.as(desk.officerA).call(contract.candidacy, { candidacyId: id });
    return [asked.tripsToCommit, opened.roundTrips];
  };
  const first = await spent(desk.candidacy());
  const months = Array.from({ length: 24 }, (_, at) => {
    const month = `${2024 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`;
    const seen = Array.from({ length: 60 }, (_each, index) => `${month}-${index}`);
    return { ...emptyMonth('lin', month), inspections: seen };
  });
  desk.cloud.put('service_months', ...months);
  const id = desk.candidacy();
  expect(await spent(id)).toEqual(first);
  expect(first[1]).toBeLessThanOrEqual(3);
  const { dossier } = (await desk.stored(id)).consultations[0] ?? {};
  expect(dossier?.duties.inspections).toBe(24 * 60);
  expect(dossier?.months).toHaveLength(24);
  expect(dossier?.records).toHaveLength(60);
  await desk.cloud.close();
});
