/**
 * Every procedure there is, found by looking and not by listing, so that a new one is
 * tested the moment it is declared.
 */
import type { Contract } from '@louyu/shared/contracts/contract';
import * as care from '@louyu/shared/contracts/care';
import * as careAlarms from '@louyu/shared/contracts/care-alarms';
import * as conduct from '@louyu/shared/contracts/conduct';
import * as development from '@louyu/shared/contracts/development';
import * as duties from '@louyu/shared/contracts/duties';
import * as dutyContacts from '@louyu/shared/contracts/duty-contacts';
import * as dutyWorkload from '@louyu/shared/contracts/duty-workload';
import * as hazards from '@louyu/shared/contracts/hazards';
import * as imports from '@louyu/shared/contracts/imports';
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
import * as records from '@louyu/shared/contracts/records';
import * as reminders from '@louyu/shared/contracts/reminders';

const CONTEXTS = {
  care,
  careAlarms,
  conduct,
  development,
  duties,
  dutyContacts,
  dutyWorkload,
  hazards,
  imports,
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
  records,
  reminders,
};

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'procedure' in value;

export const CONTEXT_NAMES = Object.keys(CONTEXTS);

export const EVERY_CONTRACT: Contract[] = Object.values(CONTEXTS).flatMap((context) =>
  Object.values(context as Record<string, unknown>).filter(isContract),
);
