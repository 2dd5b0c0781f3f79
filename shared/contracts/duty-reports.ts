/**
 * Periodic reports (brief R1, R15, R30): figures from the records, words from the author, a
 * receipt and a word from whoever receives them. What is being written stays on the phone.
 */
import { FIGURES, RECEIVERS } from '../domain/duties/report';
import { about, everyone, held, read, tied, write } from './contract';
import {
  buildingId,
  cursor,
  day,
  id,
  instant,
  optionalText,
  pageOf,
  paragraph,
  text,
  version,
  z,
} from './schema';

const WRITING = ['member', 'activist', 'group_leader', 'instructor'] as const;
const RECEIVING = [
  'counsellor',
  'group_leader',
  'instructor',
  'college_secretary',
  'apartment_office',
] as const;

const PARAGRAPHS = 1000;

/** `place` `null`: my own work; a building: its group's, for who leads it. */
const span = { place: z.nullable(buildingId), from: day, until: day };

const figures = z.array(
  z.object({ key: z.enum(FIGURES), count: z.int(), records: z.array(z.string()) }),
);

/** What the records say of a period; stores nothing. */
export const draftReport = read({
  procedure: 'duties.draft_report',
  permission: held(...WRITING),
  about: about.own,
  input: z.object(span),
  output: z.object({
    figures,
    /** Where the author studies, for whoever may receive it; `null` for staff. */
    classId: z.nullable(id),
    collegeId: z.nullable(id),
  }),
  errors: ['duties.wrong_period', 'duties.not_your_building'],
});

/** Counted once more, and sent. */
export const sendReport = write({
  procedure: 'duties.send_report',
  permission: held(...WRITING),
  about: about.own,
  input: z.object({
    ...span,
    text: z.object({
      did: text(PARAGRAPHS),
      difficulties: optionalText(PARAGRAPHS),
      proposals: optionalText(PARAGRAPHS),
    }),
    receiver: z.enum(RECEIVERS),
    /** The class, building or college whose post receives it. */
    receiverId: id,
  }),
  output: z.object({ reportId: id }),
  errors: ['duties.wrong_period', 'duties.not_your_building', 'duties.unknown_receiver'],
});

const row = z.object({
  id,
  of: z.enum(['own', 'building']),
  place: z.nullable(buildingId),
  from: day,
  until: day,
  receiver: z.enum(RECEIVERS),
  authorName: z.string(),
  sentAt: instant,
  state: z.enum(['sent', 'acknowledged']),
  comments: z.int(),
});

/** Those that I wrote, the newest first. */
export const reportsWritten = read({
  procedure: 'duties.reports_written',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** Those that my posts receive. */
export const reportsReceived = read({
  procedure: 'duties.reports_received',
  permission: held(...RECEIVING),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(row),
  errors: [],
});

const signed = z.object({ byName: z.string(), at: instant });

/** One report as a document. */
export const report = read({
  procedure: 'duties.report',
  permission: tied(['author'], ...RECEIVING),
  about: about.document('reports', 'reportId'),
  input: z.object({ reportId: id }),
  output: z.object({
    ...row.shape,
    version,
    figures,
    text: z.object({ did: z.string(), difficulties: z.string(), proposals: z.string() }),
    acknowledged: z.nullable(signed),
    said: z.array(z.object({ ...signed.shape, text: z.string() })),
    own: z.boolean(),
    may: z.array(z.enum(['acknowledge', 'comment'])),
  }),
  errors: ['duties.not_yours_to_receive'],
});

const at = { reportId: id, expectedVersion: version };
const changed = z.object({ version });

/** Received and read. */
export const acknowledgeReport = write({
  procedure: 'duties.acknowledge_report',
  permission: held(...RECEIVING),
  about: about.document('reports', 'reportId'),
  input: z.object(at),
  output: changed,
  errors: ['duties.own_report', 'duties.already_acknowledged', 'duties.not_yours_to_receive'],
});

/** A word under it. */
export const commentReport = write({
  procedure: 'duties.comment_report',
  permission: tied(['author'], ...RECEIVING),
  about: about.document('reports', 'reportId'),
  input: z.object({ ...at, text: paragraph }),
  output: changed,
  errors: ['duties.not_yours_to_receive'],
});
