/** Hazards from doors and from inspections, each as far on its way as its age makes likely. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Hazard, HazardKind } from '@louyu/shared/domain/hazards/state';
import { type Finding, findingsOf } from '@louyu/shared/domain/inspections/form';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { currentTemplate, titleOf } from '@louyu/shared/domain/inspections/templates';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import { HISTORY_DAYS } from './almanac';
import { Chance, visitorFrom } from './chance';
import { pursue, usualReach } from './hazard-course';
import { receiptFrom } from './inspections';
import { photoFor } from './pictures';
import type { Setting } from './setting';
import { DOOR_REPORTS } from './wordings';

const OPENS = 'hazards.open_findings';

function reportOf(inspection: Inspection, { item, kind, severity }: Finding): rules.Report {
  const { id, roomId, buildingId, collegeId, answers, photos, templateVersion } = inspection;
  const note = answers.find((answer) => answer.item === item)?.note;
  return {
    ...{ roomId, buildingId, collegeId, kind, severity },
    id: hashOf('hazard', id, item).slice(0, 32),
    text: note || titleOf(templateVersion, item),
    photos: photos.filter(({ takenFor }) => takenFor === item),
    source: { kind: 'inspection', inspectionId: id, item },
    reporter: inspection.inspector,
    role: 'inspector',
    receiptHash: null,
  };
}

/** A hazard for each failed safety item, as far as its age makes likely. */
export function fromInspection(inspection: Inspection, set: Setting): Hazard[] {
  const at = inspection.submittedAt;
  return findingsOf(inspection, currentTemplate()).map((finding) => {
    const report = reportOf(inspection, finding);
    const chance = new Chance(`hazard ${report.id}`);
    const decision = rules.open(report, at, set.almanac.calendar);
    const occasion = { who: `system:${OPENS}`, procedure: OPENS, at };
    const opened = set.chronicle.tell('hazards', decision, occasion);
    return pursue(opened, usualReach(at, chance, set), chance, set);
  });
}

export interface DoorReport {
  room: Room;
  kind: HazardKind;
  text: string;
  at: Instant;
  /** Somebody who reports by name; otherwise a visitor whom nobody knows. */
  reporter?: Person;
  photographed?: boolean;
  receipt: string;
}

/** A report at a door, before anybody did anything about it. */
export function fromDoor(report: DoorReport, chance: Chance, set: Setting): Hazard {
  const { room, kind, text, at, reporter: known, photographed = false, receipt } = report;
  const { id: roomId, buildingId, collegeId } = room;
  const reporter = known?.id ?? visitorFrom(chance);
  const opened = rules.open(
    {
      ...{ id: chance.id(), roomId, buildingId, collegeId, kind, severity: null, text, reporter },
      photos: photographed ? [photoFor(kind, 'report')] : [],
      source: { kind: 'door', via: chance.happens(0.9) ? 'scanned' : 'typed' },
      role: known?.roomId === roomId ? 'resident' : 'visitor',
      receiptHash: hashOf('hazard', receipt),
    },
    at,
    set.almanac.calendar,
  );
  const occasion = { who: reporter, procedure: 'hazards.report', at };
  return set.chronicle.tell('hazards', opened, occasion);
}

const DOOR_HAZARDS = 72;

/** What students reported at doors in eight weeks. */
export function fromDoors(set: Setting): Hazard[] {
  const chance = new Chance('reports at doors');
  const kinds = Object.keys(DOOR_REPORTS) as HazardKind[];
  const rooms = [...set.rooms.values()];
  return Array.from({ length: DOOR_HAZARDS }, (_, index) => {
    const kind = chance.pick(kinds);
    const daysAgo = 1 + Math.floor((index * HISTORY_DAYS) / DOOR_HAZARDS);
    const at = set.almanac.at(daysAgo, chance.between(32, 44) / 2);
    const report = {
      ...{ kind, at, room: chance.pick(rooms), receipt: receiptFrom(chance) },
      text: chance.pick(DOOR_REPORTS[kind] ?? ['']),
      photographed: chance.happens(0.15),
    };
    const opened = fromDoor(report, chance, set);
    return pursue(opened, usualReach(at, chance, set), chance, set);
  });
}
