/** Who may not, what may not, and what happens when it is tried anyway. */
import * as contract from '@louyu/shared/contracts/development';
import { record } from '@louyu/shared/contracts/development-steps';
import { recordingOf } from '@louyu/shared/domain/development/samples';
import type { OpinionKind } from '@louyu/shared/domain/development/state';
import { type Desk, groundsOn, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let finalId: string;
let noticedId: string;
let creditId: string;
beforeAll(async () => {
  desk = await openDesk();
  finalId = await desk.finalFact();
  noticedId = await desk.noticedFact();
  creditId = await desk.finalFact('helped_others');
});
afterAll(() => desk.cloud.close());

const as = (who: string) => desk.cloud.as(who);
const seen = async (candidacyId: string) => ({
  candidacyId,
  expectedVersion: (await desk.stored(candidacyId)).version,
});

const draftBy = async (who: string, id: string, kind: OpinionKind, factIds: string[] = []) => {
  const opinion = { kind, reason: '理由', grounds: groundsOn(factIds), noConflict: true as const };
  return as(who).call(contract.draft, { ...(await seen(id)), ...opinion });
};
const signBy = async (who: string, id: string) =>
  as(who).call(contract.countersign, { ...(await seen(id)), noConflict: true as const });
const returnBy = async (who: string, id: string) =>
  as(who).call(contract.returnDraft, { ...(await seen(id)), because: '请补充' });
const attemptOf = async (id: string, milestone: string) => {
  const { people: _people, ...recording } = recordingOf(milestone, '2026-10-14');
  return { ...(await seen(id)), ...recording, people: [] };
};
const recordNext = async (id: string, milestone: string) =>
  as(desk.secretary).call(record, await attemptOf(id, milestone));

const asked = async () => {
  const id = desk.candidacy();
  await desk.ask(id);
  return id;
};
const drafted = async (kind: OpinionKind = 'support') => {
  const id = await asked();
  await desk.draft(id, desk.officerA, kind, kind === 'hold' ? [finalId] : []);
  return id;
};

/** The refusal's code, and that it changed nothing. */
async function refusal(id: string, attempt: Promise<{ ok: boolean; error: { code: string } }>) {
  const before = await desk.stored(id);
  const { ok, error } = await attempt;
  expect(ok).toBe(false);
  expect(await desk.stored(id)).toEqual(before);
  return error.code;
}

describe('the foreign college', () => {
  it('neither sees, asks, nor moves', async () => {
    const id = desk.candidacy();
    const calls = [
      as(desk.foreignSecretary).call(contract.candidacy, { candidacyId: id }),
      as(desk.foreignSecretary).call(contract.consult, await seen(id)),
      as(desk.foreignSecretary).call(record, await attemptOf(id, 'prospect_agreed')),
    ];
    for (const call of calls) expect(await refusal(id, call)).toBe('kernel.forbidden');
    const list = await as(desk.foreignSecretary).call(contract.candidates, {
      show: 'all',
      after: null,
    });
    expect(list.data.rows).toEqual([]);
  });

  it('and posts do not stand in for each other', async () => {
    const id = await asked();
    expect(await refusal(id, draftBy(desk.secretary, id, 'support'))).toBe('kernel.forbidden');
    const consult = as(desk.officerA).call(contract.consult, await seen(id));
    expect(await refusal(id, consult)).toBe('kernel.forbidden');
    const own = as(desk.lin).call(contract.candidacy, { candidacyId: id });
    expect(await refusal(id, own)).toBe('kernel.forbidden');
    const reply = { ...(await seen(id)), text: '替她说' };
    expect(await refusal(id, as(desk.officerA).call(contract.reply, reply))).toBe(
      'kernel.forbidden',
    );
  });
});

describe('asking', () => {
  it('only at a gate, and once', async () => {
    const applicant = desk.candidacy({ step: 'applicant', gateState: 'none' });
    const none = as(desk.secretary).call(contract.consult, await seen(applicant));
    expect(await refusal(applicant, none)).toBe('development.no_gate');
    const id = await asked();
    const again = as(desk.secretary).call(contract.consult, await seen(id));
    expect(await refusal(id, again)).toBe('development.already_asked');
  });
});

describe('drafting', () => {
  it('only what was asked, by someone impartial', async () => {
    const idle = desk.candidacy();
    expect(await refusal(idle, draftBy(desk.officerA, idle, 'support'))).toBe(
      'development.not_asked',
    );
    const id = await asked();
    expect(await refusal(id, draftBy(desk.mate, id, 'support'))).toBe(
      'development.conflict_of_interest',
    );
    const input = { ...(await seen(id)), kind: 'support', reason: '好', grounds: [] };
    const undeclared = as(desk.officerA).send({
      procedure: 'development.draft',
      commandId: 'undeclared-1',
      input,
    });
    expect(await refusal(id, undeclared)).toBe('kernel.invalid_input');
  });

  it('a hold only on final facts of the dossier that speak against her', async () => {
    const id = await asked();
    const late = await desk.finalFact();
    const hold = (...factIds: string[]) => draftBy(desk.officerA, id, 'hold', factIds);
    expect(await refusal(id, hold())).toBe('development.ground_required');
    expect(await refusal(id, hold(noticedId))).toBe('development.evidence_not_final');
    expect(await refusal(id, hold(finalId, noticedId))).toBe('development.evidence_not_final');
    expect(await refusal(id, hold(creditId))).toBe('development.evidence_creditable');
    expect(await refusal(id, hold(late))).toBe('development.evidence_foreign');
    expect(await refusal(id, hold('unknown'))).toBe('development.evidence_foreign');
    const bare = { kind: 'hold' as const, reason: '理由', noConflict: true as const };
    const grounds = [{ ground: 'neglected_duty' as const, factIds: [] }];
    const call = as(desk.officerA).call(contract.draft, { ...(await seen(id)), ...bare, grounds });
    expect(await refusal(id, call)).toBe('development.evidence_required');
    expect(await refusal(id, draftBy(desk.officerA, id, 'support', [finalId]))).toBe(
      'kernel.invalid_input',
    );
  });

  it('a fact finalised since the question counts, with the remark that came with it', async () => {
    const since = await desk.noticedFact();
    const id = await asked();
    await desk.finalise(since);
    expect((await draftBy(desk.officerA, id, 'hold', [since])).ok).toBe(true);
    const [consultation] = (await desk.stored(id)).consultations;
    expect(consultation?.opinion?.evidence).toMatchObject([
      { factId: since, state: 'final', remark: '当天过生日，已道歉' },
    ]);
  });
});

describe('signing and sending back', () => {
  it('is never for the drafter or a roommate, and only where something waits', async () => {
    const id = await drafted('hold');
    expect(await refusal(id, signBy(desk.officerA, id))).toBe('development.same_person');
    expect(await refusal(id, returnBy(desk.officerA, id))).toBe('development.same_person');
    expect(await refusal(id, signBy(desk.mate, id))).toBe('development.conflict_of_interest');
    const open = await asked();
    expect(await refusal(open, signBy(desk.officerB, open))).toBe('development.nothing_to_sign');
    expect(await refusal(open, returnBy(desk.officerB, open))).toBe('development.nothing_to_sign');
  });

  it('a returned draft keeps its reason for the department until it is answered', async () => {
    const id = await drafted();
    const returned = await returnBy(desk.officerB, id);
    expect(returned.ok).toBe(true);
    expect(returned.tripsToCommit).toBeLessThanOrEqual(contract.returnDraft.roundTrips);
    const shownTo = async (who: string) =>
      (await as(who).call(contract.candidacy, { candidacyId: id })).data.consultation;
    expect(await shownTo(desk.officerA)).toMatchObject({
      state: 'asked',
      opinion: null,
      returned: { because: '请补充' },
    });
    expect((await shownTo(desk.secretary))?.returned).toBeNull();
    expect((await draftBy(desk.officerB, id, 'support')).ok).toBe(true);
    expect(await refusal(id, signBy(desk.officerB, id))).toBe('development.same_person');
    expect((await signBy(desk.officerA, id)).data.state).toBe('supported');
  });
});

describe('moving on', () => {
  it('never past a step, a missing answer or a hold', async () => {
    const id = desk.candidacy();
    for (const skipped of ['prospect_filed', 'pre_reviewed', 'confirmation_approved'])
      expect(await refusal(id, recordNext(id, skipped))).toBe('development.wrong_step');
    expect(await refusal(id, recordNext(id, 'prospect_agreed'))).toBe(
      'development.gate_unanswered',
    );
    const held = await drafted('hold');
    await desk.sign(held, desk.officerB);
    expect(await refusal(held, recordNext(held, 'prospect_agreed'))).toBe('development.held');
    expect(await refusal(held, recordNext(held, 'prospect_filed'))).toBe('development.wrong_step');
  });
});

describe('replying', () => {
  it('only to a hold, and only in time', async () => {
    const reply = async (id: string) =>
      as(desk.lin).call(contract.reply, { ...(await seen(id)), text: '说明' });
    const supported = await drafted('support');
    await desk.sign(supported, desk.officerB);
    expect(await refusal(supported, reply(supported))).toBe('development.no_notice');
    const held = await drafted('hold');
    await desk.sign(held, desk.officerB);
    await desk.until('2026-10-28T16:00:00.000Z');
    expect(await refusal(held, reply(held))).toBe('development.reply_window_closed');
  });
});
