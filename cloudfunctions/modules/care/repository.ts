/** Help cases and alarms as stored; who may open one follows from its locus and ties. */
import type { Alarm } from '@louyu/shared/domain/care/alarm';
import type { HelpCase } from '@louyu/shared/domain/care/help-case';
import { type Collection, collection } from '../../kernel/collection';

/** Need-to-know: the class and the building, never the college, so that no post above opens one. */
export const helpCases: Collection<HelpCase> = collection<HelpCase>('help_cases', {
  locus: ({ buildingId, classId }) => ({ buildingId, classId }),
  ties: ({ subject, contact }) => ({
    subject: [subject],
    holder: contact ? [contact.personId] : [],
  }),
});

export const alarms: Collection<Alarm> = collection<Alarm>('alarms', {
  locus: ({ buildingId, classId }) => ({ buildingId, classId }),
  ties: ({ subject, raisedBy, called }) => ({
    subject: subject ? [subject] : [],
    author: [raisedBy],
    addressee: called,
  }),
});
