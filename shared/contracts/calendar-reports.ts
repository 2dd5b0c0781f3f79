/** Thought reports (思想汇报, brief R10): between their author and one reader, and nobody else. */
import { REPORT_STATES } from '../domain/calendar/state';
import { about, everyone, read, tied, write } from './contract';
import {
  buildingId,
  cursor,
  id,
  instant,
  note,
  pageOf,
  paragraph,
  statement,
  version,
  z,
} from './schema';

const row = z.object({
  id,
  authorName: z.string(),
  readerName: z.string(),
  buildingId,
  period: z.string(),
  dueAt: instant,
  state: z.enum(REPORT_STATES),
});

/** Mine to write, and those that I read, newest period first. */
export const reports = read({
  procedure: 'calendar.reports',
  permission: everyone,
  about: about.own,
  input: z.object({ as: z.enum(['author', 'reader']), after: cursor }),
  output: pageOf(row),
  errors: [],
});

export const report = read({
  procedure: 'calendar.report',
  permission: tied(['author', 'addressee']),
  about: about.document('thought_reports', 'reportId'),
  input: z.object({ reportId: id }),
  output: z.object({
    ...row.shape,
    version,
    /** Empty for the reader until it was handed in. */
    text: z.string(),
    /** Whether the caller wrote it, or reads it. */
    mine: z.boolean(),
    steps: z.array(
      z.object({
        at: instant,
        did: z.enum(['submitted', 'returned', 'accepted']),
        comment: z.string(),
      }),
    ),
  }),
  errors: [],
});

const byReport = { reportId: id, expectedVersion: version };
const changed = z.object({ version });

export const submitReport = write({
  procedure: 'calendar.submit_report',
  permission: tied(['author']),
  about: about.document('thought_reports', 'reportId'),
  input: z.object({ ...byReport, text: statement }),
  output: changed,
  errors: ['calendar.wrong_state'],
});

export const returnReport = write({
  procedure: 'calendar.return_report',
  permission: tied(['addressee']),
  about: about.document('thought_reports', 'reportId'),
  input: z.object({ ...byReport, comment: paragraph }),
  output: changed,
  errors: ['calendar.wrong_state'],
});

export const acceptReport = write({
  procedure: 'calendar.accept_report',
  permission: tied(['addressee']),
  about: about.document('thought_reports', 'reportId'),
  input: z.object({ ...byReport, comment: note }),
  output: changed,
  errors: ['calendar.wrong_state'],
});
