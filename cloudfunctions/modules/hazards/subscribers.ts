/** Findings of an inspection become hazards before the inspection's receipt is shown. */
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Finding } from '@louyu/shared/domain/inspections/form';
import type { InspectionSubmitted } from '@louyu/shared/domain/inspections/rules';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { titleOf } from '@louyu/shared/domain/inspections/templates';
import { creates } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { type Subscriber, on } from '../../kernel/subscribers';
import { hazards } from './repository';

/** The inspector's words, or the item's when they left none. */
const textOf = ({ answers, templateVersion }: Inspection, item: string): string =>
  answers.find((answer) => answer.item === item)?.note || titleOf(templateVersion, item);

const reportOf = (
  inspection: Inspection,
  { item, kind, severity }: Finding,
  eventId: string,
): rules.Report => ({
  id: hashOf('hazard', eventId, item).slice(0, 32),
  roomId: inspection.roomId,
  buildingId: inspection.buildingId,
  collegeId: inspection.collegeId,
  kind,
  severity,
  text: textOf(inspection, item),
  photos: inspection.photos.filter(({ takenFor }) => takenFor === item),
  source: { kind: 'inspection', inspectionId: inspection.id, item },
  reporter: inspection.inspector,
  role: 'inspector',
  receiptHash: null,
});

/** One hazard per finding; its id follows from event and item, so that a rerun meets itself. */
const openFindings = on<InspectionSubmitted>(
  'InspectionSubmitted',
  'hazards.open_findings',
  async ({ event, eventId, at, read, act, ports, calendar }) => {
    if (event.findings.length === 0) return;
    const inspection = await ports.inspections.inspection(read, event.inspectionId);
    for (const finding of event.findings) {
      const report = reportOf(inspection, finding, eventId);
      await act(finding.item, async () => {
        const { next, events } = rules.open(report, at, calendar);
        return { change: creates(hazards, next), events, reply: null };
      });
    }
  },
);

export const hazardSubscribers: Subscriber[] = [openFindings];
