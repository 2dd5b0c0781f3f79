/**
 * Official letters: frozen, numbered without gaps, checked by whoever holds the paper, and
 * read back from the file by an office program as its receiver would open it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@louyu/shared/contracts/development-dispatches';
import { reply } from '@louyu/shared/contracts/development';
import type { Dispatch, DispatchKind } from '@louyu/shared/domain/development/dispatches/state';
import { DISPATCH_TERMS, codeShown } from '@louyu/shared/messages/dispatches';
import { hashOf } from '../../kernel/hash';
import { type Desk, NOW, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let folder: string;
const ID = 'lin-law';
const codes = new Map<DispatchKind, string>();
const files = new Map<DispatchKind, { name: string; base64: string }>();

const as = (who: string) => desk.cloud.as(who);
const at = async () => ({ candidacyId: ID, expectedVersion: (await desk.stored(ID)).version });
const issue = async (who: string, kind: DispatchKind) =>
  as(who).call(contract.issueDispatch, { ...(await at()), kind });

const EVALUATED = {
  ...{ id: 'e1', on: '2026-09-01', at: NOW, by: 'zhao', byName: '赵老师', text: '踏实' },
  levels: { conviction: 'sound', study: 'strong', conduct: 'sound', duties: 'sound' },
} as const;
const ASSESSED = {
  ...{ id: 'a1', from: '2026-03-01', until: '2026-09-30', finalisedAt: NOW, author: 'wang' },
  ...{ authorName: '王老师', text: '值班按时', remark: null },
  levels: { safety: 'sound', order: 'to_improve', duties: 'strong', neighbours: 'sound' },
} as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  desk = await openDesk();
  desk.cloud.put('units', { id: 'law', kind: 'college', name: '法学院', collegeId: 'law' });
  desk.candidacy({
    id: ID,
    mentors: [
      { personId: 'zhao', name: '赵老师', part: 'contact', from: '2025-10-01', until: null },
    ],
    evaluations: [EVALUATED],
    assessments: [ASSESSED],
  });
  const factId = await desk.finalFact();
  await desk.ask(ID);
  await desk.draft(ID, desk.officerA, 'hold', [factId]);
});
afterAll(async () => {
  await desk.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a letter is refused while the record has nothing to say in it, or somebody else should', async () => {
  expect((await issue(desk.officerA, 'hold_notice')).error.code).toBe(
    'development.dispatch_not_due',
  );
  expect((await issue(desk.officerA, 'statement_receipt')).ok).toBe(false);
  expect((await issue(desk.officerA, 'consultation_letter')).ok).toBe(false);
  expect((await issue(desk.secretary, 'opinion')).error.code).toBe('development.dispatch_not_due');
  expect((await issue(desk.lin, 'opinion')).error.code).toBe('kernel.forbidden');
  expect(await desk.cloud.documents('dispatches')).toHaveLength(0);
});

it('every letter is numbered in its own series, frozen and sealed by its hash', async () => {
  await desk.sign(ID, desk.officerB);
  const input = { ...(await at()), text: '我已经向室友道歉。' };
  expect((await as(desk.lin).call(reply, input)).ok).toBe(true);
  const wanted: [string, DispatchKind, string][] = [
    [desk.secretary, 'consultation_letter', '法学院党支〔2026〕1号'],
    [desk.secretary, 'cultivation_record', '法学院党支〔2026〕2号'],
    [desk.officerA, 'assessment_form', '公寓党建〔2026〕1号'],
    [desk.officerA, 'opinion', '公寓党建〔2026〕2号'],
    [desk.officerA, 'hold_notice', '公寓党建〔2026〕3号'],
    [desk.officerA, 'statement_receipt', '公寓党建〔2026〕4号'],
  ];
  for (const [who, kind, number] of wanted) {
    const answer = await issue(who, kind);
    expect([kind, answer.data?.number]).toEqual([kind, number]);
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.issueDispatch.roundTrips);
    codes.set(kind, answer.data.code);
  }
  for (const { kind, number, content, hash } of await desk.cloud.documents<Dispatch>('dispatches'))
    expect(hash).toBe(hashOf('dispatch', { kind, number, content }));
});

it('two at one moment do not share a number: one is told to look again', async () => {
  const both = await Promise.all([
    issue(desk.officerA, 'opinion'),
    issue(desk.officerB, 'opinion'),
  ]);
  const numbers = (await desk.cloud.documents<Dispatch>('dispatches')).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { ok, error } of both) expect(ok || error.code === 'kernel.stale').toBe(true);
  expect(both.some(({ ok }) => ok)).toBe(true);
});

it('each is opened by an office program, and says what the record says', async () => {
  const { data } = await as(desk.officerA).call(contract.dispatches, {
    candidacyId: ID,
    after: null,
  });
  for (const { id, kind } of data.rows) {
    const file = await as(desk.officerA).call(contract.dispatchFile, { dispatchId: id });
    expect(file.roundTrips).toBeLessThanOrEqual(contract.dispatchFile.roundTrips);
    files.set(kind, file.data);
  }
  for (const [kind, { base64 }] of files)
    writeFileSync(join(folder, `${kind}.docx`), Buffer.from(base64, 'base64'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const sources = [...files.keys()].map((kind) => join(folder, `${kind}.docx`));
  const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  execFileSync('soffice', [profile, '--headless', ...to, ...sources], { stdio: 'pipe' });
  const words: Record<DispatchKind, string[]> = {
    consultation_letter: ['征求意见的函', '学生公寓党建工作指导部：', '既不视为同意，也不视为否决'],
    cultivation_record: ['赵老师', '2026年9月1日考察', '踏实'],
    assessment_form: ['作息和公共秩序', '需要改进', '值班按时'],
    opinion: ['法学院：', '征求意见的答复', '凌晨'],
    hold_notice: ['否决意见告知书', '同志：', '你可以在2026年10月28日前提交书面说明'],
    statement_receipt: ['我已经向室友道歉。', '没有改动'],
  };
  for (const kind of files.keys()) {
    const text = readFileSync(join(folder, `${kind}.txt`), 'utf8');
    for (const word of [...words[kind], '（印章）'])
      expect([kind, text]).toEqual([kind, expect.stringContaining(word)]);
  }
  const receipt = readFileSync(join(folder, 'statement_receipt.txt'), 'utf8');
  expect(receipt).toContain(codeShown(codes.get('statement_receipt') ?? '—'));
  expect(files.size).toBe(Object.keys(DISPATCH_TERMS).length);
}, 60_000);

it('the person reads what is addressed to them, and nothing else; readers are logged', async () => {
  const { data } = await as(desk.lin).call(contract.dispatches, { candidacyId: ID, after: null });
  expect(new Set(data.rows.map(({ kind }) => kind))).toEqual(
    new Set(['hold_notice', 'statement_receipt']),
  );
  const own = data.rows[0]?.id ?? '';
  expect((await as(desk.lin).call(contract.dispatchFile, { dispatchId: own })).ok).toBe(true);
  const others = await desk.cloud.documents<Dispatch & { _id: string }>('dispatches');
  const opinion = others.find(({ kind }) => kind === 'opinion')?._id ?? '';
  const refused = await as(desk.lin).call(contract.dispatchFile, { dispatchId: opinion });
  expect(refused.error.code).toBe('kernel.forbidden');
  const read = await desk.cloud.documents<{ procedure: string }>('readings');
  const logged = read.filter(({ procedure }) => procedure === 'development.dispatch_file');
  expect(logged.length).toBeGreaterThanOrEqual(6);
});

it('whoever holds a paper learns what it is and what it is worth, and nobody’s name', async () => {
  const code = codes.get('hold_notice') ?? '';
  const stranger = as('wx-stranger');
  const answer = await stranger.call(contract.verifyDispatch, { code });
  expect(answer.data).toMatchObject({
    kind: 'hold_notice',
    number: '公寓党建〔2026〕3号',
    standing: 'in_force',
  });
  expect(answer.roundTrips).toBeLessThanOrEqual(contract.verifyDispatch.roundTrips);
  expect(JSON.stringify(answer.data)).not.toContain('林');
  const overtaken = await stranger.call(contract.verifyDispatch, {
    code: codes.get('opinion') ?? '',
  });
  expect(overtaken.data.standing).toBe('overtaken');
  const unknown = await stranger.call(contract.verifyDispatch, { code: '0000000000' });
  expect(unknown.error.code).toBe('development.unknown_dispatch');
  await desk.until('2027-05-01T02:00:00.000Z');
  const ended = await stranger.call(contract.verifyDispatch, { code });
  expect(ended.data.standing).toBe('ended');
});

it('a college’s candidates come as a table, in its own scope only', async () => {
  desk.candidacy({ id: 'elsewhere', personId: 'else', collegeId: 'physics' });
  const { data } = await as(desk.secretary).call(contract.candidatesSheet, {});
  expect(data).toMatchObject({ rows: 1, name: expect.stringMatching(/\.xlsx$/) });
});
