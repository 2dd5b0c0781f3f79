/** Messages left at doors: most answered in time, some waiting, a few late. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import { answer, leave } from '@louyu/shared/domain/mailbox/rules';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { HISTORY_DAYS } from './almanac';
import { Chance, visitorFrom } from './chance';
import { receiptFrom } from './inspections';
import { type Setting, leaderIn } from './setting';
import { LETTERS } from './wordings';

const COUNT = 130;
const NEVER_ANSWERED = 0.04;

interface Slip {
  door: Door;
  text: string;
  at: Instant;
  receipt: string;
}

/** A letter for the members with a plate on the door, else for the building's leader. */
export function leaveAt({ door, text, at, receipt }: Slip, chance: Chance, set: Setting): Letter {
  const { roomId, buildingId, plates } = door;
  const named = plates.map(({ personId }) => personId);
  const addressees = named.length > 0 ? named : [leaderIn(set, buildingId)];
  const via = chance.happens(0.9) ? ('scanned' as const) : ('typed' as const);
  const receiptHash = hashOf('letter', receipt);
  const letter = { id: chance.id(), roomId, buildingId, via, addressees, text, receiptHash };
  const decision = leave(letter, at, set.almanac.calendar);
  const who = visitorFrom(chance);
  return set.chronicle.tell('letters', decision, { who, procedure: 'mailbox.leave', at });
}

function answered(letter: Letter, text: string, at: Instant, by: string, set: Setting): Letter {
  const occasion = { who: by, procedure: 'mailbox.answer', at };
  return set.chronicle.tell('letters', answer(letter, { text, by, at }), occasion, letter);
}

/** Eight weeks of letters at doors with and without plates. */
export function letters(doors: readonly Door[], set: Setting): Letter[] {
  const chance = new Chance('letters');
  const { almanac } = set;
  const active = doors.filter(({ state }) => state === 'active');
  const plated = active.filter(({ plates }) => plates.length > 0);
  return Array.from({ length: COUNT }, (_, index) => {
    const door = chance.pick(chance.happens(0.8) ? plated : active);
    const [text, reply] = chance.pick(LETTERS);
    const at = almanac.at(1 + Math.floor((index * HISTORY_DAYS) / COUNT), chance.between(9, 22));
    const letter = leaveAt({ door, text, at, receipt: receiptFrom(chance) }, chance, set);
    const answeredAt = addHours(at, chance.between(5, 44));
    const silent = chance.happens(NEVER_ANSWERED) && almanac.daysSince(at) < 15;
    const by = chance.pick(letter.addressees);
    const waits = silent || !almanac.isPast(answeredAt);
    return waits ? letter : answered(letter, reply, answeredAt, by, set);
  });
}
