/**
 * What many people send at the same time: hazards and letters from doors, inspections with
 * and without a finding. Each remembers what it was told.
 */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { journalId } from '@louyu/cloudfunctions/kernel/journal';
import { fileIdOf, pathOf } from '@louyu/emulator/storage/file-id';
import { currentTemplate, itemsOf } from '@louyu/shared/domain/inspections/templates';
import { randomUUID } from 'node:crypto';
import { Canvas } from '../campus/canvas';
import { type Envelope, call } from '../testing/caller';

/** Those who may act, and where. */
export interface Ground {
  codes: string[];
  inspectors: { openid: string; personId: string; rooms: string[] }[];
}

export interface Submission {
  openid: string;
  /** Whose command it is, as the entry's id was made: a person, at a door the identity. */
  who: string;
  procedure: string;
  commandId: string;
  input: Record<string, unknown>;
  /** The photo to upload before, if there is one. */
  photo: string | null;
  /** The reply, once it came. */
  reply: unknown;
}

/** The id of the journal entry that a submission must have left. */
export const entryOf = ({ who, procedure, commandId }: Submission): string =>
  journalId(who, procedure, commandId);

const template = currentTemplate();

const answers = (photo: string | null) =>
  itemsOf(template).map(({ key, hazard }) =>
    photo && hazard === 'wiring'
      ? { item: key, result: 'fail', severity: 'serious', note: '插座松动', photos: [photo] }
      : { item: key, result: 'pass', severity: null, note: '', photos: [] },
  );

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function atDoor(procedure: string, code: string, about: object): Submission {
  const openid = `stranger-${randomUUID()}`;
  const who = hashOf('identity', openid);
  const input = { code, via: 'scanned', text: '写在门口的一句话。', ...about };
  return { openid, who, procedure, commandId: randomUUID(), input, photo: null, reply: undefined };
}

function inspection({ inspectors }: Ground, at: number): Submission {
  const { openid, personId, rooms } = pick(inspectors, at);
  const photo = at % 8 === 3 ? fileIdOf(`uploads/${randomUUID()}.png`) : null;
  const input = {
    roomId: pick(rooms, at * 7),
    roundId: null,
    via: 'listed',
    templateVersion: template.version,
    presence: 'announced',
    outcome: 'inspected',
    reason: '',
    answers: answers(photo),
    startedAt: '2026-10-14T02:00:00.000Z',
  };
  const procedure = 'inspections.submit';
  return {
    openid,
    who: personId,
    procedure,
    commandId: randomUUID(),
    input,
    photo,
    reply: undefined,
  };
}

/** `count` submissions of all kinds in turn. */
export const compose = (count: number, ground: Ground): Submission[] =>
  Array.from({ length: count }, (_, at) => {
    const code = pick(ground.codes, at);
    if (at % 4 === 0) return atDoor('hazards.report', code, { kind: 'wiring', photos: [] });
    return at % 4 === 1 ? atDoor('mailbox.leave', code, {}) : inspection(ground, at);
  });

const PICTURE = new Canvas(8, 8, [200, 200, 200]).png();

async function upload(url: string, fileId: string): Promise<void> {
  const form = new FormData();
  form.set('cloudPath', pathOf(fileId));
  form.set('file', new Blob([new Uint8Array(PICTURE)]), 'photo.png');
  await fetch(`${url}/client/upload`, { method: 'POST', body: form });
}

/** Sends one; remembers the reply if an acknowledgement came, and returns the envelope. */
export async function send(url: string, submission: Submission): Promise<Envelope> {
  const { openid, procedure, input, commandId, photo } = submission;
  if (photo) await upload(url, photo);
  const envelope = await call(url, openid, { procedure, input, commandId });
  if (envelope.ok) submission.reply = envelope.data;
  return envelope;
}
