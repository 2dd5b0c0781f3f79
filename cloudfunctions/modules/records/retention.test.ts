import fc from 'fast-check';
import * as hazards from '@louyu/shared/contracts/hazards';
import * as contract from '@louyu/shared/contracts/records';
import { exportedFrom } from '../../audit/sources';
import { verify } from '../../audit/verify';
import { COLLECTIONS } from '../../environment/collections';
import { doneBy, runClock } from '../../kernel/testing/clock-run';
import { type Desk, NOW, openDesk } from '../../kernel/testing/desk';

type Line = { _id: string } & Record<string, unknown>;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.cloud.close());

const everything = async (): Promise<Record<string, Line[]>> => {
  const found: Record<string, Line[]> = {};
  for (const { name } of COLLECTIONS) found[name] = await desk.cloud.documents<Line>(name);
  return found;
};

const change = async (collection: string, id: string, fields: object) => {
  const before = (await desk.cloud.documents<Line>(collection)).find(({ _id }) => _id === id);
  if (!before) throw new Error(`no ${collection}/${id}`);
  desk.cloud.local.store.write([{ collection, id, before, after: { ...before, ...fields } }]);
};

const leave = (personId: string, leftOn: string) =>
  change('people', personId, { standing: 'left', leftOn });

const YEAR_LATER = '2027-11-01T02:00:00.000Z';
const runAt = async (at: string) => {
  desk.cloud.local.clock.set(Date.parse(at));
  return doneBy(await runClock(desk.cloud), 'records.retire');
};

const has = async (collection: string, id: string) =>
  (await desk.cloud.documents<Line>(collection)).some(({ _id }) => _id === id);

const whole = async () => verify(exportedFrom(await everything())).findings;

const GONE_TEXTS = ['林同学', 'n-lin', '当天过生日，已道歉', '凌晨一点大声播放音乐', '那天我不在'];

const askAbout = (factId: string) =>
  desk.cloud.as(desk.lin).call(contract.ask, {
    kind: 'conduct.about_me',
    recordId: factId,
    wrong: '那天我不在',
    instead: '应当撤回',
  });

const answerAll = async () => {
  for (const { _id, state } of await desk.cloud.documents<Line>('corrections'))
    if (state === 'open')
      await desk.cloud.as(desk.officerA).call(contract.answer, {
        correctionId: _id,
        expectedVersion: 1,
        outcome: 'explained',
        text: '核对过，林同学在场',
      });
};

const reportHazard = async () => {
  desk.cloud.room('b03-0412');
  desk.cloud.door('DOOR00000412', 'b03-0412');
  const text = '林同学的插座松了';
  const seen = { via: 'typed' as const, kind: 'wiring' as const, photos: [] };
  const form = { code: 'DOOR00000412', text, ...seen };
  return (await desk.cloud.as(desk.lin).call(hazards.report, form)).data.hazardId;
};

describe('somebody who left more than a year ago', () => {
  it('is found nowhere any more, by name, number or words, and the journal stays whole', async () => {
    const factId = await desk.finalFact();
    desk.candidacy();
    await askAbout(factId);
    await answerAll();
    await change('hazards', await reportHazard(), { state: 'closed' });
    await leave('lin', '2026-10-15');
    await runAt('2026-10-16T02:00:00.000Z');
    expect(await has('people', 'lin')).toBe(true);
    expect(await runAt(YEAR_LATER)).toBeGreaterThan(0);
    const left = JSON.stringify(await everything());
    for (const text of GONE_TEXTS) expect(left).not.toContain(text);
    expect(await has('people', 'lin')).toBe(false);
    expect(await whole()).toEqual([]);
  });

  it('who recorded facts loses the name in them and in every dossier; the facts stay', async () => {
    const factId = await desk.finalFact();
    const candidacyId = desk.candidacy();
    await desk.ask(candidacyId);
    await change('candidacies', candidacyId, {
      consultations: (await desk.stored(candidacyId)).consultations.map((each) => ({
        ...each,
        state: 'supported',
      })),
    });
    await leave('teacher', '2026-10-15');
    await runAt(YEAR_LATER);
    const left = JSON.stringify(await everything());
    expect(left).not.toContain('王老师');
    expect(left).toContain('已离开的同志');
    expect(await has('conduct_facts', factId)).toBe(true);
    expect(await whole()).toEqual([]);
  });

  it('stays whole while something about them is open, and the report says that one waits', async () => {
    await askAbout(await desk.finalFact());
    await leave('lin', '2026-10-15');
    await runAt(YEAR_LATER);
    expect(await has('people', 'lin')).toBe(true);
    expect(await desk.cloud.documents('retention_runs')).toMatchObject([{ waiting: 1, erased: 0 }]);
    await answerAll();
    await runAt('2027-11-02T02:00:00.000Z');
    expect(await has('people', 'lin')).toBe(false);
  });

  it('whatever was done before: property over the mix of records', async () => {
    const acts = fc.record({
      facts: fc.nat({ max: 2 }),
      noticed: fc.boolean(),
      candidacy: fc.boolean(),
      objection: fc.boolean(),
      hazard: fc.boolean(),
      author: fc.boolean(),
    });
    const property = fc.asyncProperty(acts, async (mix) => {
      await desk.cloud.close();
      desk = await openDesk();
      let factId: string | undefined;
      for (let nth = 0; nth < mix.facts; nth += 1) factId = await desk.finalFact();
      if (mix.noticed) await change('conduct_facts', await desk.noticedFact(), { state: 'final' });
      if (mix.candidacy) desk.candidacy();
      if (mix.objection && factId) await askAbout(factId);
      await answerAll();
      if (mix.hazard) await change('hazards', await reportHazard(), { state: 'closed' });
      await leave('lin', '2026-10-15');
      if (mix.author) await leave('teacher', '2026-10-15');
      await runAt(YEAR_LATER);
      const left = JSON.stringify(await everything());
      for (const text of [...GONE_TEXTS, ...(mix.author ? ['王老师'] : [])])
        expect(left).not.toContain(text);
      expect(await whole()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 8 });
  });
});

const OLD = '2020-01-01T02:00:00.000Z';

const letter = (id: string, fields: object) => ({
  id,
  roomId: 'b03-0412',
  buildingId: 'b03',
  via: 'scanned',
  addressees: ['leader'],
  text: '走廊灯坏了',
  leftAt: OLD,
  dueAt: OLD,
  receiptHash: id,
  state: 'answered',
  answer: { text: '已修', by: 'leader', at: OLD },
  ...fields,
});

describe('records whose period is over', () => {
  it('go, except what is still open; the report counts them and is in the journal', async () => {
    desk.cloud.put(
      'letters',
      letter('old', {}),
      letter('waiting', { state: 'waiting', answer: null }),
      letter('young', { leftAt: NOW }),
    );
    await runAt(NOW);
    expect((await desk.cloud.documents<Line>('letters')).map(({ _id }) => _id)).toEqual([
      'waiting',
      'young',
    ]);
    const administrator = desk.cloud.person({
      id: 'admin',
      roles: [['administrator', 'university']],
    });
    const { data } = await desk.cloud.as(administrator).call(contract.removed, { after: null });
    expect(data.rows).toMatchObject([
      { removals: [{ what: '留言', reason: 'period_over', how: 'removed', count: 1 }] },
    ]);
    const reports = (await desk.cloud.documents('journal')).filter(
      ({ procedure }) => procedure === 'records.retire',
    );
    expect(reports).toHaveLength(1);
  });

  it('stay while an objection to one is open', async () => {
    const factId = await desk.finalFact();
    await change('conduct_facts', factId, { settledAt: OLD });
    await askAbout(factId);
    await runAt(NOW);
    expect(await has('conduct_facts', factId)).toBe(true);
    await answerAll();
    await runAt('2026-10-15T02:00:00.000Z');
    expect(await has('conduct_facts', factId)).toBe(false);
    expect(await whole()).toEqual([]);
  });

  it('stay while a question or a hold rests on them', async () => {
    const factId = await desk.finalFact();
    await change('conduct_facts', factId, { settledAt: OLD });
    await desk.ask(desk.candidacy());
    await runAt(NOW);
    expect(await has('conduct_facts', factId)).toBe(true);
  });

  it('are looked for once a day, by one of several clocks', async () => {
    await runAt(NOW);
    desk.cloud.put('letters', letter('old', {}));
    expect(await runAt('2026-10-14T09:00:00.000Z')).toBe(0);
    desk.cloud.local.clock.set(Date.parse('2026-10-15T02:00:00.000Z'));
    await desk.cloud.faults({ dbLatencyMs: 10 });
    const runs = await Promise.all([1, 2, 3].map(() => runClock(desk.cloud)));
    const removed = runs.map((run) => doneBy(run, 'records.retire'));
    expect(removed.sort()).toEqual([0, 0, 1]);
  });

  it('take their files along', async () => {
    const photo = await desk.cloud.as(desk.lin).upload(Buffer.from('bytes'), 'photos/a.jpg');
    desk.cloud.put('inspections', {
      id: 'seen',
      roomId: 'b03-0412',
      buildingId: 'b03',
      collegeId: 'law',
      inspector: 'leader',
      photos: [{ fileId: photo, takenFor: 'wiring', bytes: 5 }],
      answers: [],
      submittedAt: OLD,
    });
    await runAt(NOW);
    expect(await has('inspections', 'seen')).toBe(false);
    expect(await desk.cloud.documents('retention_runs')).toMatchObject([{ files: 1 }]);
  });
});
