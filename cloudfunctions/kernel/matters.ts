/** Which document type a contract's matter is, so that handlers receive it typed. */
import type { Matter } from '@louyu/shared/contracts/contract';
import type { Alarm } from '@louyu/shared/domain/care/alarm';
import type { HelpCase } from '@louyu/shared/domain/care/help-case';
import type { StoredRuleSet } from '@louyu/shared/domain/development/rule-sets';
import type {
  Attendance,
  Occasion,
  OwnCadence,
  ThoughtReport,
} from '@louyu/shared/domain/calendar/state';
import type { Rota } from '@louyu/shared/domain/reception/state';
import type { Dispatch } from '@louyu/shared/domain/development/dispatches/state';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { ContactPoint } from '@louyu/shared/domain/duties/contact-point';
import type { LeaderDay } from '@louyu/shared/domain/duties/leader-day';
import type { Report } from '@louyu/shared/domain/duties/report';
import type { Backbone } from '@louyu/shared/domain/duties/backbone';
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { SingleActivity } from '@louyu/shared/domain/duties/single-activity';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import type { Import } from '@louyu/shared/domain/organization/import/state';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { RoundPlan } from '@louyu/shared/domain/inspections/round-plans';
import type { Draw } from '@louyu/shared/domain/inspections/draws/state';
import type { Edition, Inspection, Round } from '@louyu/shared/domain/inspections/state';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import type { Handover, Person, Room, Unit } from '@louyu/shared/domain/organization/state';
import type { Correction } from '@louyu/shared/domain/records/state';
import type { Reminder } from '@louyu/shared/domain/reminders/state';

export interface Matters extends Record<Matter, unknown> {
  people: Person;
  rooms: Room;
  units: Unit;
  handovers: Handover;
  doors: Door;
  letters: Letter;
  hazards: Hazard;
  rounds: Round;
  inspections: Inspection;
  inspection_forms: Edition;
  draws: Draw;
  round_plans: RoundPlan;
  attributions: Attribution;
  conduct_facts: ConductFact;
  candidacies: Candidacy;
  dispatches: Dispatch;
  rule_sets: StoredRuleSet;
  reminders: Reminder;
  imports: Import;
  corrections: Correction;
  contacts: Contact;
  single_activities: SingleActivity;
  backbones: Backbone;
  help_cases: HelpCase;
  alarms: Alarm;
  occasions: Occasion;
  attendances: Attendance;
  thought_reports: ThoughtReport;
  cadences: OwnCadence;
  rotas: Rota;
  reports: Report;
  contact_points: ContactPoint;
  leader_days: LeaderDay;
}
