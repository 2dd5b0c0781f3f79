/**
 * What a walk through the rules is looked at with: the world it walks in, and what must
 * never be in it — a hold with one signer, without notice, without a way to be heard or
 * without final evidence; a step that moved past a closed gate.
 */
import { type Instant, addDays, dayOf } from '../kernel/calendar';
import { currentConsultation, gateOf, isBehindGate } from './gates';
import * as rules from './rules';
import { nextMilestone } from './course';
import { actor, given, recordingOf } from './samples';
import type { Candidacy, Consultation, DossierFact } from './state';

/** The world as the rules see it. */
export interface Real {
  candidacy: Candidacy;
  facts: DossierFact[];
  now: Instant;
}

/** What is known of it from the outside: which acts were accepted, told in the plainest way. */
export interface Model {
  step: number;
  answer: 'unasked' | 'asked' | 'drafted' | 'supported' | 'held';
  drafter: string | null;
  draftHolds: boolean;
  heldAt: Instant;
}

export const OFFICERS = ['officer-a', 'officer-b', 'lin', 'mate', 'secretary'].map((id) =>
  actor(id, 'guidance', id === 'mate' ? { roomId: 'b03-0412' } : {}),
);
const PARTIAL = ['lin', 'mate', 'secretary'];

/** How often walks got where something is decided; a walk that gets nowhere proves nothing. */
export const reached = { held: 0, advanced: 0, replied: 0, expired: 0, returned: 0 };

export const heldEnded = (model: Model, now: Instant): boolean =>
  model.answer === 'held' && now >= addDays(model.heldAt, 181);

function ensureTwoSigners({ opinion, countersignature, askedBy }: Consultation): void {
  const signers = [opinion?.draftedBy, countersignature?.by];
  expect(new Set(signers.filter(Boolean)).size).toBe(2);
  for (const signer of signers) expect([...PARTIAL, askedBy]).not.toContain(signer);
}

function ensureNoticed({ opinion, notice, holdsUntil }: Consultation): void {
  const { at = '', replyUntil = '' } = notice ?? {};
  expect(opinion?.kind).toBe('hold');
  expect([at, replyUntil, holdsUntil]).toEqual([at, replyUntil, holdsUntil].sort());
  expect(new Set([at, replyUntil, holdsUntil, '']).size).toBe(4);
}

function ensureEvidence({ opinion, dossier }: Consultation, { facts }: Real): void {
  const grounds = opinion?.grounds ?? [];
  expect(grounds.length).toBeGreaterThan(0);
  for (const { factIds } of grounds) expect(factIds.length).toBeGreaterThan(0);
  for (const id of grounds.flatMap(({ factIds }) => factIds)) {
    expect(dossier.facts.some(({ factId }) => factId === id)).toBe(true);
    expect(facts.find(({ factId }) => factId === id)).toMatchObject({ state: 'final' });
    expect(id).not.toBe('kind');
  }
}

function ensureDueProcess(given: Consultation, real: Real): void {
  ensureTwoSigners(given);
  if (given.state !== 'held') return;
  ensureNoticed(given);
  ensureEvidence(given, real);
}

function ensureHeard(real: Real): void {
  const held = currentConsultation(real.candidacy, real.now);
  if (held?.state !== 'held' || held.reply || real.now > (held.notice?.replyUntil ?? '')) return;
  expect(() => rules.reply(real.candidacy, '说明', real.now)).not.toThrow();
}

export function ensureSound(real: Real): void {
  const { candidacy } = real;
  const given = candidacy.consultations.filter(
    ({ state }) => state === 'held' || state === 'supported',
  );
  for (const consultation of given) ensureDueProcess(consultation, real);
  for (const past of candidacy.consultations.slice(0, -1))
    expect(['held', 'supported']).toContain(past.state);
  ensureHeard(real);
  ensureNothingPasses(real);
}

/** While a hold stands nothing passes; while an answer is awaited nothing behind the gate. */
function ensureNothingPasses({ candidacy, now }: Real): void {
  const gate = gateOf(candidacy, now);
  const next = nextMilestone(candidacy);
  if (
    !next ||
    (gate !== 'held' && (gate === 'supported' || !isBehindGate(candidacy.course, next.key)))
  )
    return;
  const recording = recordingOf(next.key, dayOf(now), { because: '补登' });
  expect(() => rules.record(candidacy, recording, given(now))).toThrow(/held|gate_unanswered/);
}
