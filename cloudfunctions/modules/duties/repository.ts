/** Rosters, the duties in them one by one, and leaves of duties as stored. */
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { Silence } from '@louyu/shared/domain/duties/silence';
import type { DutyRecord, DutyRound, Leave, Roster } from '@louyu/shared/domain/duties/state';
import { type Collection, collection } from '../../kernel/collection';

export const rosters: Collection<Roster> = collection<Roster>('rosters');
export const dutyRecords: Collection<DutyRecord> = collection<DutyRecord>('duties');
export const leaves: Collection<Leave> = collection<Leave>('leaves', {
  ties: ({ id }) => ({ subject: [id] }),
});

export const silences: Collection<Silence> = collection<Silence>('duty_silences');
export const dutyRounds: Collection<DutyRound> = collection<DutyRound>('duty_rounds');

export const contacts: Collection<Contact> = collection<Contact>('contacts', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ author, subject, roomId }) => ({
    author: [author],
    subject: subject ? [subject] : [],
    room: roomId,
  }),
});
