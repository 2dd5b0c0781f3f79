/** Rosters, the duties in them one by one, and leaves of duties as stored. */
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { Backbone } from '@louyu/shared/domain/duties/backbone';
import type { Silence } from '@louyu/shared/domain/duties/silence';
import type { SingleActivity } from '@louyu/shared/domain/duties/single-activity';
import type { DutyRecord, DutyRound, Leave, Roster } from '@louyu/shared/domain/duties/state';
import type { ContactPoint } from '@louyu/shared/domain/duties/contact-point';
import type { LeaderDay } from '@louyu/shared/domain/duties/leader-day';
import type { Report } from '@louyu/shared/domain/duties/report';
import type { AskedReport } from '@louyu/shared/domain/duties/report-asked';
import { type Collection, collection } from '../../kernel/collection';

export const rosters: Collection<Roster> = collection<Roster>('rosters');
export const dutyRecords: Collection<DutyRecord> = collection<DutyRecord>('duties');
export const leaves: Collection<Leave> = collection<Leave>('leaves', {
  ties: ({ id }) => ({ subject: [id] }),
});

const inCollege = ({ collegeId }: { collegeId: string }) => ({ collegeId });

export const singleActivities: Collection<SingleActivity> = collection<SingleActivity>(
  'single_activities',
  { locus: inCollege },
);
export const backbones: Collection<Backbone> = collection<Backbone>('backbones', {
  locus: inCollege,
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

export const reports: Collection<Report> = collection<Report>('reports', {
  locus: ({ buildingId, collegeId, classId }) => ({ buildingId, collegeId, classId }),
  ties: ({ author }) => ({ author: [author] }),
});

export const askedReports: Collection<AskedReport> = collection<AskedReport>('asked_reports');

export const contactPoints: Collection<ContactPoint> = collection<ContactPoint>('contact_points', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ cadre }) => ({ holder: [cadre] }),
});

export const leaderDays: Collection<LeaderDay> = collection<LeaderDay>('leader_days', {
  ties: ({ announcedBy }) => ({ author: [announcedBy] }),
});
