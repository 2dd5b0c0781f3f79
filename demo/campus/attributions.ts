/** Findings whose room was asked whose they are: two still heard, one found somebody's, one nobody's. */
import * as conduct from '@louyu/shared/domain/conduct/rules';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import { decideAttribution } from '@louyu/shared/domain/inspections/attributing';
import { openAttribution, state } from '@louyu/shared/domain/inspections/attribution';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import { objectUntil } from '@louyu/shared/domain/inspections/hearing-rules';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { titleIn } from '@louyu/shared/domain/inspections/templates';
import { type Instant, addHours, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { Standing } from './hearings';
import { ASKED_BECAUSE, ATTRIBUTED, DISMISSED, STATEMENTS } from './hearing-wordings';
import { actorOf, personIn } from './setting';
import type { Stage } from './stage';

interface Course {
  days: readonly [number, number];
  /** How many of the room have spoken. */
  spoken: number;
  ends: 'open' | 'attributed' | 'dismissed';
}

const COURSES: readonly Course[] = [
  { days: [1, 8], spoken: 1, ends: 'open' },
  { days: [6, 24], spoken: 9, ends: 'open' },
  { days: [18, 40], spoken: 9, ends: 'attributed' },
  { days: [18, 50], spoken: 9, ends: 'dismissed' },
];

const HOURS_TO_OPEN = 15;
const HOURS_TO_SPEAK = 20;
const HOURS_TO_MORNING = 10;

class Telling {
  readonly attributions: Attribution[] = [];
  readonly facts: ConductFact[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly standing: Standing,
  ) {}

  tell(course: Course, index: number): void {
    const { area, leader } = this.stage;
    const inspection = this.standing.take(
      course.days,
      (each) =>
        each.buildingId === area.buildingId &&
        each.inspector !== leader &&
        this.safetyOf(each) !== undefined &&
        this.standing.matesOf(each).every(({ id }) => id !== leader),
    );
    const opened = inspection && this.opened(inspection, index);
    if (!inspection || !opened) return;
    const heard = this.heard(opened, course.spoken);
    const settled = course.ends === 'open' ? heard : this.decided(heard, inspection, course.ends);
    this.attributions.push(settled);
  }

  private safetyOf = ({ answers }: Inspection) =>
    answers.find(({ result, severity }) => result === 'fail' && severity !== null);

  private opened(inspection: Inspection, index: number): Attribution | undefined {
    const { set } = this.standing;
    const item = this.safetyOf(inspection)?.item ?? '';
    const at = addHours(inspection.submittedAt, HOURS_TO_OPEN);
    if (!set.almanac.isPast(at)) return undefined;
    const leader = actorOf(personIn(set, this.stage.leader));
    const id = hashOf('attribution', inspection.id, item).slice(0, 32);
    const because = ASKED_BECAUSE[index % ASKED_BECAUSE.length] ?? '';
    const occupants = this.standing
      .matesOf(inspection)
      .map(({ id: mate, name }) => ({ id: mate, name }));
    const opening = { id, item, title: titleIn(inspection, item), because, occupants, pair: [] };
    const decision = openAttribution(inspection, leader, opening, at, set.almanac.calendar);
    return this.told(decision, leader.personId, 'inspections.open_attribution', at);
  }

  private told(
    decision: ReturnType<typeof openAttribution>,
    who: string,
    procedure: string,
    at: Instant,
    before?: Attribution,
  ): Attribution {
    return this.standing.set.chronicle.tell(
      'attributions',
      decision,
      { who, procedure, at },
      before,
    );
  }

  private heard(opened: Attribution, most: number): Attribution {
    return opened.people.slice(0, most).reduce((before, person, at) => {
      const then = addHours(opened.openedAt, HOURS_TO_SPEAK + at);
      if (!this.standing.set.almanac.isPast(then)) return before;
      const text = STATEMENTS[at % STATEMENTS.length] ?? '';
      const decision = state(before, person, text, then);
      return this.told(decision, person, 'inspections.make_statement', then, before);
    }, opened);
  }

  /** The morning after every window is over. */
  private decidedAt({ heardUntil }: Attribution, { submittedAt }: Inspection): Instant {
    const until = objectUntil(submittedAt, this.standing.set.almanac.calendar);
    return addHours(until > heardUntil ? until : heardUntil, HOURS_TO_MORNING);
  }

  private decided(heard: Attribution, inspection: Inspection, ends: Course['ends']): Attribution {
    const { set } = this.standing;
    const at = this.decidedAt(heard, inspection);
    if (!set.almanac.isPast(at)) return heard;
    const judge = actorOf(personIn(set, this.stage.instructor));
    const about = ends === 'attributed' ? heard.people.slice(0, 1) : [];
    const judged = { about, reason: ends === 'attributed' ? ATTRIBUTED : DISMISSED };
    const { calendar } = set.almanac;
    const decision = decideAttribution(heard, inspection, judge, judged, at, calendar);
    const procedure = 'inspections.decide_attribution';
    const settled = this.told(decision, judge.personId, procedure, at, heard);
    for (const person of about) this.facts.push(this.fact(settled, person, at));
    return settled;
  }

  /** As the subscriber of `conduct` records it. */
  private fact(attribution: Attribution, personId: string, at: Instant): ConductFact {
    const { set } = this.standing;
    const { roomId, title, inspectedAt, decision } = attribution;
    const id = hashOf('conduct', attribution.id, personId).slice(0, 32);
    const text = `${roomLabel(roomId)} 检查中“${title}”不合格，听取寝室同学后认定：${decision?.reason ?? ''}`;
    const seen = { id, category: 'safety_breach' as const, text, happenedOn: dayOf(inspectedAt) };
    const by = {
      author: decision?.by ?? '',
      authorName: decision?.byName ?? '',
      authorRole: decision?.role ?? ('instructor' as const),
    };
    const noticed = conduct.noticed(seen, personIn(set, personId), by, at, set.almanac.calendar);
    const procedure = 'conduct.from_attribution';
    return set.chronicle.tell('conduct_facts', noticed, {
      who: `system:${procedure}`,
      procedure,
      at,
    });
  }
}

export function attributionsOf(stage: Stage, standing: Standing) {
  const telling = new Telling(stage, standing);
  COURSES.forEach((course, index) => telling.tell(course, index));
  return { attributions: telling.attributions, facts: telling.facts };
}
