import * as conduct from '@louyu/shared/contracts/conduct';
import * as contract from '@louyu/shared/contracts/records';
import { type Desk, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.cloud.close());

const as = (openid: string) => desk.cloud.as(openid);

const countOf = async (openid: string, kind: string) => {
  const { data } = await as(openid).call(contract.mine, {});
  return data.kinds.find((each) => each.kind === kind)?.count;
};

describe('what is held about me', () => {
  it('is counted kind by kind, the newest first, in two round trips', async () => {
    await desk.finalFact();
    await desk.noticedFact();
    desk.candidacy();
    const { data, roundTrips } = await as(desk.lin).call(contract.mine, {});
    expect(roundTrips).toBe(contract.mine.roundTrips);
    const counts = Object.fromEntries(data.kinds.map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({
      'organization.person': 1,
      'organization.posts': 2,
      'organization.bindings': 1,
      'conduct.about_me': 2,
      'conduct.by_me': 0,
      'development.about_me': 1,
      'records.my_acts': null,
    });
    const times = data.kinds.map(({ newestAt }) => newestAt ?? '');
    expect(times).toEqual([...times].sort().reverse());
    for (const { kept, because } of data.kinds) expect(kept + because).not.toBe('');
  });

  it('is told record by record, page by page', async () => {
    for (let nth = 0; nth < 25; nth += 1) await desk.noticedFact();
    const input = { kind: 'conduct.about_me', after: null };
    const first = await as(desk.lin).call(contract.list, input);
    expect(first.data.rows).toHaveLength(20);
    expect(first.data.rows[0]?.lines.map(({ text }) => text)).toContain('王老师');
    const rest = await as(desk.lin).call(contract.list, { ...input, after: first.data.next });
    expect(rest.data.rows).toHaveLength(5);
    expect(rest.roundTrips).toBeLessThanOrEqual(contract.list.roundTrips);
  });

  it('may begin with a day instead of an instant', async () => {
    const duty = { kind: 'room', holder: 'lin', covers: ['b03-0412'] };
    desk.cloud.put('duties', { id: 'd1', ...duty, from: '2026-09-01', until: null });
    const { data } = await as(desk.lin).call(contract.mine, {});
    const held = data.kinds.find(({ kind }) => kind === 'duties.held');
    expect(held).toMatchObject({ count: 1, newestAt: '2026-09-01' });
    const list = await as(desk.lin).call(contract.list, { kind: 'duties.held', after: null });
    expect(list.data.rows).toMatchObject([{ at: '2026-09-01' }]);
  });

  it('is nobody else’s: the same kinds asked by another are empty', async () => {
    await desk.finalFact();
    expect(await countOf(desk.mate, 'conduct.about_me')).toBe(0);
    const { data } = await as(desk.mate).call(contract.list, {
      kind: 'conduct.about_me',
      after: null,
    });
    expect(data.rows).toEqual([]);
  });

  it('includes those in power: what a teacher recorded is held about the teacher', async () => {
    await desk.finalFact();
    expect(await countOf(desk.teacher, 'conduct.by_me')).toBe(1);
  });

  it('refuses a kind that does not exist', async () => {
    const input = { kind: 'conduct.invented', after: null };
    const { error } = await as(desk.lin).call(contract.list, input);
    expect(error.code).toBe('records.unknown_kind');
  });
});

describe('who looked', () => {
  it('is told with name and post, to the person alone', async () => {
    const factId = await desk.finalFact();
    await as(desk.officerA).call(conduct.get, { factId });
    const { data, roundTrips } = await as(desk.lin).call(contract.readings, { after: null });
    expect(roundTrips).toBe(contract.readings.roundTrips);
    expect(data.rows).toMatchObject([
      { readerName: '同学officer-a', role: 'guidance', what: '查看了行为记录' },
    ]);
    const others = await as(desk.officerA).call(contract.readings, { after: null });
    expect(others.data.rows).toEqual([]);
  });

  it('goes on where a page ended', async () => {
    const factId = await desk.finalFact();
    for (let nth = 0; nth < 23; nth += 1) await as(desk.officerA).call(conduct.get, { factId });
    const first = await as(desk.lin).call(contract.readings, { after: null });
    const rest = await as(desk.lin).call(contract.readings, { after: first.data.next });
    expect([first.data.rows.length, rest.data.rows.length]).toEqual([20, 3]);
    const ids = [...first.data.rows, ...rest.data.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(23);
  });
});

const WORDS = { wrong: '那天我不在学校', instead: '应当撤回' };

const askAbout = (recordId: string, kind = 'conduct.about_me') =>
  as(desk.lin).call(contract.ask, { kind, recordId, ...WORDS });

describe('an objection', () => {
  it('is owed an answer by those over the place, never by the author', async () => {
    const factId = await desk.finalFact();
    const { data, tripsToCommit } = await askAbout(factId);
    expect(tripsToCommit).toBeLessThanOrEqual(contract.ask.roundTrips);
    expect(data.dueAt).toBe('2026-10-21T15:59:59.999Z');
    const open = { show: 'open' as const, after: null };
    const ofTeacher = await as(desk.teacher).call(contract.toAnswer, open);
    expect(ofTeacher.data.rows).toEqual([]);
    const ofOfficer = await as(desk.officerA).call(contract.toAnswer, open);
    expect(ofOfficer.data.rows).toMatchObject([{ id: data.correctionId, may: ['answer'] }]);
    expect(ofOfficer.roundTrips).toBeLessThanOrEqual(contract.toAnswer.roundTrips);
  });

  it('reminds those who owe the answer, and the person once it is given', async () => {
    const { data } = await askAbout(await desk.finalFact());
    const kinds = async (personId: string) =>
      (await desk.cloud.documents<{ personId: string; kind: string; state: string }>('reminders'))
        .filter((each) => each.personId === personId)
        .map(({ kind, state }) => `${kind} ${state}`);
    expect(await kinds('officer-a')).toContain('correction_to_answer fired');
    const input = {
      correctionId: data.correctionId,
      expectedVersion: 1,
      outcome: 'upheld' as const,
      text: '门禁记录显示当晚在楼内',
    };
    const answered = await as(desk.officerA).call(contract.answer, input);
    expect(answered.tripsToCommit).toBeLessThanOrEqual(contract.answer.roundTrips);
    expect(await kinds('officer-a')).toContain('correction_to_answer settled');
    expect(await kinds('lin')).toContain('correction_answered fired');
    const { data: asked } = await as(desk.lin).call(contract.asked, { after: null });
    expect(asked.rows).toMatchObject([
      { state: 'answered', answer: { outcome: 'upheld', text: input.text }, may: [] },
    ]);
  });

  it('climbs when its time has passed', async () => {
    const { data } = await askAbout(await desk.finalFact());
    await desk.until('2026-10-21T16:00:00.000Z');
    const overdue = (
      await desk.cloud.documents<{ kind: string; state: string; cause: { id: string } }>(
        'reminders',
      )
    ).filter(({ kind, cause }) => kind === 'correction_overdue' && cause.id === data.correctionId);
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every(({ state }) => state === 'fired')).toBe(true);
  });

  it('is about one’s own records only', async () => {
    const factId = await desk.finalFact();
    const stolen = { kind: 'conduct.about_me', recordId: factId, ...WORDS };
    const { error } = await as(desk.mate).call(contract.ask, stolen);
    expect(error.code).toBe('records.not_yours');
    const ofAuthor = await as(desk.teacher).call(contract.ask, stolen);
    expect(ofAuthor.error.code).toBe('records.not_yours');
    expect(await desk.cloud.documents('corrections')).toEqual([]);
  });

  it('waits for its answer before it is raised again, and then goes to the last instance', async () => {
    const factId = await desk.finalFact();
    const { data } = await askAbout(factId);
    expect((await askAbout(factId)).error.code).toBe('records.already_asked');
    const answer = { correctionId: data.correctionId, expectedVersion: 1, text: '核对过' };
    await as(desk.officerA).call(contract.answer, { ...answer, outcome: 'explained' });
    const again = await askAbout(factId);
    expect(again.ok).toBe(true);
    const [, second] = await desk.cloud.documents<{ answeredBy: string[] }>('corrections');
    expect(second?.answeredBy).toEqual(['guidance', 'administrator']);
  });

  it('is not answered by its author’s subject, nor twice, nor for what was only logged', async () => {
    const factId = await desk.finalFact();
    const { data } = await askAbout(factId);
    const answer = {
      correctionId: data.correctionId,
      expectedVersion: 1,
      outcome: 'corrected' as const,
      text: '已撤回',
    };
    const byAuthor = await as(desk.teacher).call(contract.answer, answer);
    expect(byAuthor.error.code).toBe('records.not_yours_to_answer');
    await as(desk.officerB).call(contract.answer, answer);
    const twice = await as(desk.officerA).call(contract.answer, { ...answer, expectedVersion: 2 });
    expect(twice.error.code).toBe('records.already_answered');
    const [binding] = (
      await desk.cloud.documents<{ _id: string; personId: string }>('bindings')
    ).filter(({ personId }) => personId === 'lin');
    const logged = await askAbout(binding?._id ?? '', 'organization.bindings');
    expect(logged.error.code).toBe('records.nobody_answers');
  });

  it('read by those who answer is logged for whoever raised it', async () => {
    const { data } = await askAbout(await desk.finalFact());
    const read = await as(desk.officerA).call(contract.get, { correctionId: data.correctionId });
    expect(read.data.wrong).toBe(WORDS.wrong);
    expect(read.roundTrips).toBeLessThanOrEqual(contract.get.roundTrips);
    const { data: looked } = await as(desk.lin).call(contract.readings, { after: null });
    expect(looked.rows).toMatchObject([{ role: 'guidance', what: '查看了记录异议' }]);
  });
});

describe('everything as a file', () => {
  it('holds the same records as the lists, as a workbook and as JSON', async () => {
    await desk.finalFact();
    const asJson = await as(desk.lin).call(contract.exportAll, { as: 'json' });
    const content = JSON.parse(Buffer.from(asJson.data.base64, 'base64').toString()) as {
      kinds: { kind: string; records: { title: string }[] }[];
    };
    const facts = content.kinds.find(({ kind }) => kind === 'conduct.about_me');
    expect(facts?.records).toHaveLength(1);
    expect(asJson.data.cut).toEqual([]);
    const asBook = await as(desk.lin).call(contract.exportAll, { as: 'xlsx' });
    expect(Buffer.from(asBook.data.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(asBook.data.rows).toBe(asJson.data.rows);
  });
});

describe('a checkpoint', () => {
  it('carries every context’s newest batch, and who took it is in the journal', async () => {
    await desk.finalFact();
    const administrator = desk.cloud.person({
      id: 'admin',
      roles: [['administrator', 'university']],
    });
    const early = await as(administrator).call(contract.checkpoint, {});
    expect(early.error.code).toBe('records.nothing_sealed');
    await desk.until('2026-10-14T02:05:00.000Z');
    const { data, tripsToCommit } = await as(administrator).call(contract.checkpoint, {});
    expect(tripsToCommit).toBeLessThanOrEqual(contract.checkpoint.roundTrips);
    const file = JSON.parse(Buffer.from(data.base64, 'base64').toString()) as {
      heads: { context: string; number: number; root: string }[];
    };
    expect(file.heads).toMatchObject([{ context: 'conduct', number: 1 }]);
    expect(data.code).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/);
    const taken = (await desk.cloud.documents('journal')).filter(
      ({ procedure }) => procedure === 'records.checkpoint',
    );
    expect(taken).toMatchObject([{ who: 'admin' }]);
    const notice = await as(desk.lin).call(contract.sealed, { context: 'conduct' });
    expect(notice.data.sealed?.root).toBe(file.heads[0]?.root.slice(0, 16));
  });

  it('is for administrators and the department', async () => {
    const { error } = await as(desk.teacher).call(contract.checkpoint, {});
    expect(error.code).toBe('kernel.forbidden');
  });
});
