/** The clock's jobs, in the order in which they run. */
import { TEMPLATES } from '../environment/templates';
import { type Job, finishActs } from '../kernel/jobs';
import { sealJournal } from '../kernel/sealing';
import { sweepUploads } from '../modules/photos/jobs';
import { lapseAttributions } from '../modules/inspections/attribution-ends';
import { climbHazards, publishHazardResults } from '../modules/hazards/jobs';
import { calendarJobs } from '../modules/calendar/jobs';
import { receptionJobs } from '../modules/reception/planning-job';
import { makeRounds } from '../modules/inspections/plan-rounds';
import { checkRosters } from '../modules/duties/jobs';
import { noticeSilence } from '../modules/duties/silence-job';
import { askReports } from '../modules/duties/report-jobs';
import { finishImports } from '../modules/organization/import/jobs';
import { HOLDINGS } from '../holdings';
import { retention } from '../modules/records/jobs';
import { reminderJobs } from '../modules/reminders/jobs';

export const jobs: Job[] = [
  finishActs,
  ...reminderJobs(TEMPLATES),
  climbHazards,
  sealJournal,
  finishImports,
  checkRosters,
  makeRounds,
  ...calendarJobs,
  ...receptionJobs,
  lapseAttributions,
  sweepUploads,
  noticeSilence,
  publishHazardResults,
  askReports,
  retention(HOLDINGS),
];
