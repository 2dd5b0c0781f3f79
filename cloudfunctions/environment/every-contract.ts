/**
 * Every procedure there is, found by looking and not by listing, so that a new one is
 * tested the moment it is declared.
 */
import type { Contract } from '@louyu/shared/contracts/contract';
import * as calendar from '@louyu/shared/contracts/calendar';
import * as calendarOccasions from '@louyu/shared/contracts/calendar-occasions';
import * as calendarReports from '@louyu/shared/contracts/calendar-reports';
import * as care from '@louyu/shared/contracts/care';
import * as careAlarms from '@louyu/shared/contracts/care-alarms';
import * as conduct from '@louyu/shared/contracts/conduct';
import * as development from '@louyu/shared/contracts/development';
import * as developmentDispatches from '@louyu/shared/contracts/development-dispatches';
import * as developmentEvaluations from '@louyu/shared/contracts/development-evaluations';
import * as developmentRules from '@louyu/shared/contracts/development-rules';
import * as developmentSteps from '@louyu/shared/contracts/development-steps';
import * as duties from '@louyu/shared/contracts/duties';
import * as dutyContacts from '@louyu/shared/contracts/duty-contacts';
import * as dutySilences from '@louyu/shared/contracts/duty-silences';
import * as dutyTargets from '@louyu/shared/contracts/duty-targets';
import * as dutyWorkload from '@louyu/shared/contracts/duty-workload';
import * as hazardDecisions from '@louyu/shared/contracts/hazard-decisions';
import * as dutyPoints from '@louyu/shared/contracts/duty-points';
import * as dutyReports from '@louyu/shared/contracts/duty-reports';
import * as hazards from '@louyu/shared/contracts/hazards';
import * as imports from '@louyu/shared/contracts/imports';
import * as inspectionAttributions from '@louyu/shared/contracts/inspection-attributions';
import * as inspectionDraws from '@louyu/shared/contracts/inspection-draws';
import * as inspectionForms from '@louyu/shared/contracts/inspection-forms';
import * as inspectionHearings from '@louyu/shared/contracts/inspection-hearings';
import * as inspectionResults from '@louyu/shared/contracts/inspection-results';
import * as inspectionPlans from '@louyu/shared/contracts/inspection-plans';
import * as inspections from '@louyu/shared/contracts/inspections';
import * as mailbox from '@louyu/shared/contracts/mailbox';
import * as nameplates from '@louyu/shared/contracts/nameplates';
import * as organization from '@louyu/shared/contracts/organization';
import * as organizationBodies from '@louyu/shared/contracts/organization-bodies';
import * as organizationGroups from '@louyu/shared/contracts/organization-groups';
import * as organizationHandovers from '@louyu/shared/contracts/organization-handovers';
import * as organizationJoining from '@louyu/shared/contracts/organization-joining';
import * as organizationPeople from '@louyu/shared/contracts/organization-people';
import * as organizationPosts from '@louyu/shared/contracts/organization-posts';
import * as reception from '@louyu/shared/contracts/reception';
import * as photos from '@louyu/shared/contracts/photos';
import * as records from '@louyu/shared/contracts/records';
import * as reminders from '@louyu/shared/contracts/reminders';

const CONTEXTS = {
  calendar,
  calendarOccasions,
  calendarReports,
  care,
  careAlarms,
  conduct,
  development,
  developmentDispatches,
  developmentEvaluations,
  developmentRules,
  developmentSteps,
  duties,
  dutyContacts,
  dutySilences,
  dutyTargets,
  dutyWorkload,
  hazardDecisions,
  dutyPoints,
  dutyReports,
  hazards,
  imports,
  inspectionAttributions,
  inspectionDraws,
  inspectionForms,
  inspectionHearings,
  inspectionResults,
  inspectionPlans,
  inspections,
  mailbox,
  nameplates,
  organization,
  organizationBodies,
  organizationGroups,
  organizationHandovers,
  organizationJoining,
  organizationPeople,
  organizationPosts,
  reception,
  photos,
  records,
  reminders,
};

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'procedure' in value;

export const CONTEXT_NAMES = Object.keys(CONTEXTS);

export const EVERY_CONTRACT: Contract[] = Object.values(CONTEXTS).flatMap((context) =>
  Object.values(context as Record<string, unknown>).filter(isContract),
);
