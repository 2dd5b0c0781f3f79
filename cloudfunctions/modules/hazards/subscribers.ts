/** Findings of an inspection become hazards before the inspection's receipt is shown. */
import * as correcting from '@louyu/shared/domain/hazards/correcting';
import type { HazardMoved } from '@louyu/shared/domain/hazards/move';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import type { Finding } from '@louyu/shared/domain/inspections/form';
import type { InspectionSubmitted } from '@louyu/shared/domain/inspections/rules';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { titleOf } from '@louyu/shared/domain/inspections/templates';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { creates, updates } from '../../kernel/handler';
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

/** Whoever merged it did both: the last line of the one is the author of the other's. */
function mergerOf({ steps }: Hazard) {
  const last = steps.at(-1);
  ensure(last, 'kernel.internal', { reason: 'a merged hazard without a story' });
  return { by: last.by, role: last.role, note: '', at: last.at };
}

/**
 * The other half of a merger. When the one that was to go on has itself been merged
 * meanwhile, this one is led on to where that one went, and the same follows from there.
 */
const joinMain = on<HazardMoved>(
  'HazardMerged',
  'hazards.join_main',
  async ({ event, act, calendar }) => {
    await act('join', async (unit) => {
      const twin = await unit.get(hazards, event.hazardId);
      const main = await unit.get(hazards, twin.mergedInto ?? '');
      if (main.duplicates.includes(twin.id)) return null;
      const step = mergerOf(twin);
      const onward = main.mergedInto;
      const [before, { next, events }] = onward
        ? [twin, correcting.leadOn(twin, step, onward)]
        : [main, correcting.join(main, twin, step, calendar)];
      return { change: updates(hazards, before, next), events, reply: null };
    });
  },
);

export const hazardSubscribers: Subscriber[] = [openFindings, joinMain];
