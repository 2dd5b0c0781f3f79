import { report } from '@louyu/shared/contracts/hazards';
import { grant } from '@louyu/shared/contracts/reminders';
import { exportedFrom } from '../audit/sources';
import { verify } from '../audit/verify';
import { batchId } from '../kernel/batches';
import { COLLECTIONS } from '../environment/collections';
import { doneBy, runClock } from '../kernel/testing/clock-run';
import { type Campus, openCampus } from '../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
  // The term's calendar stands, so that the clock seals what these tests did and nothing else.
  campus.cloud.put('calendar_terms', { id: '2026-autumn', checkedOn: '2026-10-14', made: [] });
});
afterEach(() => campus.cloud.close());

type Line = { _id: string } & Record<string, unknown>;

const everything = async () => {
  const collections: Record<string, Line[]> = {};
  for (const { name } of COLLECTIONS) collections[name] = await campus.cloud.documents<Line>(name);
  return exportedFrom(collections);
};
const later = (seconds: number) => {
  const { clock } = campus.cloud.local;
  clock.set(clock.now() + seconds * 1000);
};
const sealedBy = async () => doneBy(await runClock(campus.cloud), 'kernel.seal_journal');
const batches = () => campus.cloud.documents<Line>('batches');

describe('sealing', () => {
  it('leaves what is younger than a minute, and seals the rest in order, batch after batch', async () => {
    for (let nth = 0; nth < 3; nth += 1) await campus.reportHazard();
    expect(await sealedBy()).toBe(0);
    later(61);
    await campus.reportHazard();
    expect(await sealedBy()).toBe(3);
    later(61);
    expect(await sealedBy()).toBe(1);
    expect((await batches()).map(({ _id, count, marked }) => [_id, count, marked])).toEqual([
      [batchId('hazards', 1), 3, true],
      [batchId('hazards', 2), 1, true],
    ]);
    const verdict = verify(await everything());
    expect(verdict).toMatchObject({ findings: [], entries: 4, sealed: 4, unsealed: 0 });
  });

  it('goes on where a run died between batch and marks', async () => {
    for (let nth = 0; nth < 3; nth += 1) await campus.reportHazard();
    later(61);
    await sealedBy();
    await campus.change('journal', { context: 'hazards' }, { batch: null });
    await campus.change('batches', { context: 'hazards' }, { marked: false });
    await campus.reportHazard();
    later(61);
    expect(await sealedBy()).toBe(1);
    expect(verify(await everything())).toMatchObject({ findings: [], sealed: 4, batches: 2 });
    const marks = (await campus.cloud.documents('journal')).map(({ batch }) => batch);
    expect(marks.sort()).toEqual([1, 1, 1, 2]);
  });

  it('is done by one of several clocks that overlap', async () => {
    for (let nth = 0; nth < 5; nth += 1) await campus.reportHazard();
    later(61);
    await campus.cloud.faults({ dbLatencyMs: 15 });
    const runs = await Promise.all([1, 2, 3].map(() => runClock(campus.cloud)));
    const sealed = runs.map((run) => doneBy(run, 'kernel.seal_journal') ?? -1);
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBe(5);
    expect(verify(await everything())).toMatchObject({ findings: [], sealed: 5 });
  });

  it('takes a lease over from a run that died, under a higher number', async () => {
    const dead = { id: 'journal.seal', version: 1, fence: 7, until: '2026-10-14T02:01:30.000Z' };
    campus.cloud.put('leases', dead);
    await campus.reportHazard();
    later(61);
    expect(await sealedBy()).toBe(0);
    later(61);
    expect(await sealedBy()).toBe(1);
    expect(await batches()).toMatchObject([{ fence: 8 }]);
  });
});

it('seals several contexts in one run', async () => {
  const { cloud, fixer } = campus;
  await campus.reportHazard();
  await cloud.as(fixer).call(grant, { template: 'task', accepted: 1 });
  later(61);
  expect(await sealedBy()).toBe(2);
  expect((await batches()).map(({ _id }) => _id).sort()).toEqual([
    batchId('hazards', 1),
    batchId('reminders', 1),
  ]);
  expect(verify(await everything()).findings).toEqual([]);
});

it('keeps up with sixty writers of one context, and loses none of them', async () => {
  const { cloud } = campus;
  await cloud.faults({ dbLatencyMs: 5 });
  const seen = { via: 'scanned' as const, kind: 'wiring' as const, photos: [] };
  const writing = Array.from({ length: 60 }, async (_, nth) => {
    const form = { code: 'DOOR00000412', text: `插座 ${nth}`, ...seen };
    return cloud.as(`passer-by-${nth}`).call(report, form);
  });
  const sealing = (async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      later(30);
      await runClock(cloud);
    }
  })();
  const [answers] = await Promise.all([Promise.all(writing), sealing]);
  await cloud.faults({ dbLatencyMs: 0 });
  later(120);
  await runClock(cloud);
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(Math.max(...answers.map(({ tripsToCommit }) => tripsToCommit ?? 99))).toBeLessThanOrEqual(
    report.roundTrips,
  );
  expect(await cloud.documents('hazards')).toHaveLength(60);
  expect(verify(await everything())).toMatchObject({ findings: [], sealed: 60, unsealed: 0 });
});
