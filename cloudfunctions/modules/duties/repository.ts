/** Rosters, the duties in them one by one, and leaves of duties as stored. */
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { DutyRecord, Leave, Roster } from '@louyu/shared/domain/duties/state';
import { type Collection, collection } from '../../kernel/collection';

export const rosters: Collection<Roster> = collection<Roster>('rosters');
export const dutyRecords: Collection<DutyRecord> = collection<DutyRecord>('duties');
export const leaves: Collection<Leave> = collection<Leave>('leaves', {
  ties: ({ id }) => ({ subject: [id] }),
});

export const contacts: Collection<Contact> = collection<Contact>('contacts', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ author, subject, roomId }) => ({
    author: [author],
    subject: subject ? [subject] : [],
    room: roomId,
  }),
});
