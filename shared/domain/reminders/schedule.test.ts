import fc from 'fast-check';
import type { Role } from '../kernel/positions';
import { AT, DUE, LATER, LATEST, EXAMPLES } from './event-samples';
import type { RemindingEvent } from './events';
import { type Planned, isOvertaken } from './plans';
import { REMINDING_EVENTS, consequenceOf } from './schedule';

const plansOf = (event: RemindingEvent): Planned[] => consequenceOf(event, AT).plans;
const brief = ({ kind, to, asks, fireAt }: Planned) => ({ kind, to, asks, fireAt });

describe('a round', () => {
  it('asks its pair now, and at its due time those who answer for them', () => {
    const pair = { people: ['ann', 'bo'] };
    const leading = { roles: ['group_leader', 'instructor'], over: { buildingId: 'b03' } };
    expect(plansOf(EXAMPLES.RoundPlanned).map(brief)).toEqual([
      { kind: 'round_due', to: pair, asks: true, fireAt: AT },
      { kind: 'round_overdue', to: pair, asks: false, fireAt: DUE },
      { kind: 'round_overdue', to: leading, asks: true, fireAt: DUE },
    ]);
  });

  it('names its floors, so that two rounds of one building can be told apart', () => {
    expect(plansOf(EXAMPLES.RoundPlanned).map(({ place }) => place)).toContain('3 号楼 4、5 层');
  });

  it('that is complete asks nobody any more', () => {
    expect(consequenceOf(EXAMPLES.RoundCompleted, AT)).toEqual({
      cause: { context: 'inspections', id: 'r1' },
      settles: ['round_due', 'round_overdue'],
      plans: [],
    });
  });
});

describe('a hazard', () => {
  const over = { buildingId: 'b03', collegeId: 'law' };
  const rung = (role: Role, fireAt: string) => ({
    ...{ kind: 'hazard_overdue', to: { roles: [role], over }, asks: true, fireAt },
  });

  it('asks logistics now, and climbs rung by rung once it is due', () => {
    const fixers = { roles: ['logistics'], over };
    expect(plansOf(EXAMPLES.HazardOpened).map(brief)).toEqual([
      { kind: 'hazard_to_fix', to: fixers, asks: true, fireAt: AT },
      { kind: 'hazard_overdue', to: fixers, asks: false, fireAt: DUE },
      rung('instructor', DUE),
      rung('guidance', LATER),
      rung('college_secretary', LATEST),
    ]);
  });

  it('asks whoever took it on, or the office that it was given to', () => {
    expect(plansOf(EXAMPLES.HazardAccepted).map(brief)).toEqual([
      { kind: 'hazard_to_fix', to: { people: ['fay'] }, asks: true, fireAt: AT },
    ]);
    const given = { ...EXAMPLES.HazardReturned, owner: null, charge: 'apartment_office' as const };
    expect(plansOf(given)[0]?.to).toEqual({ roles: ['apartment_office'], over });
  });

  it('that is fixed is verified by its reporters in time, or for a visitor by the group leader', () => {
    const fixed = EXAMPLES.HazardFixed;
    const leading = { roles: ['group_leader'], over: { buildingId: 'b03' }, except: 'fay' };
    expect(plansOf(fixed).map(brief)).toEqual([
      { kind: 'hazard_to_verify', to: { people: ['ann'] }, asks: true, fireAt: AT },
      { kind: 'hazard_unverified', to: { people: ['ann'] }, asks: false, fireAt: LATER },
      {
        kind: 'hazard_unverified',
        to: { ...leading, roles: ['group_leader', 'instructor'] },
        ...{ asks: true, fireAt: LATER },
      },
    ]);
    const visited = plansOf({ ...fixed, reporter: 'visitor:3f' });
    expect(visited[0]).toMatchObject({ kind: 'hazard_to_verify', to: leading });
    const both = plansOf({ ...fixed, reporter: 'visitor:3f', alsoReportedBy: ['bo', 'fay'] });
    expect(both[0]?.to).toEqual({ people: ['bo'] });
    expect(consequenceOf(fixed, AT).settles).toEqual([
      ...['hazard_to_fix', 'hazard_overdue', 'hazard_to_decide'],
    ]);
  });

  it('sent back is due again', () => {
    const { settles, plans } = consequenceOf(EXAMPLES.HazardReopened, AT);
    expect(settles).toContain('hazard_to_verify');
    expect(plans[0]).toMatchObject({ kind: 'hazard_to_fix', dueAt: DUE });
  });

  it('about which somebody asks is answered by somebody else, who then tells the asker', () => {
    expect(plansOf(EXAMPLES.HazardExtensionAsked)).toMatchObject([
      { kind: 'hazard_to_decide', to: { except: 'fay' }, dueAt: LATER },
    ]);
    expect(plansOf(EXAMPLES.HazardStuck)).toMatchObject([
      { kind: 'hazard_to_decide', to: { roles: ['instructor', 'guidance'], except: 'fay' } },
    ]);
    expect(plansOf(EXAMPLES.HazardExtensionRefused)).toMatchObject([
      { kind: 'hazard_answered', to: { people: ['fay'] }, asks: false },
    ]);
    expect(consequenceOf(EXAMPLES.HazardExtended, AT).settles).toContain('hazard_to_decide');
  });

  it('that is borne for a time is decided anew at its end', () => {
    expect(plansOf(EXAMPLES.HazardTolerated)[0]).toMatchObject({
      ...{ kind: 'hazard_to_decide', fireAt: DUE, dueAt: DUE },
    });
  });

  it('that is over tells its reporters, and one that was merged asks nobody', () => {
    expect(plansOf(EXAMPLES.HazardClosed)).toMatchObject([
      { kind: 'hazard_closed', to: { people: ['ann'] }, asks: false },
    ]);
    expect(plansOf({ ...EXAMPLES.HazardClosed, reporter: 'visitor:3f' })).toEqual([]);
    expect(plansOf(EXAMPLES.HazardMerged)).toEqual([]);
  });
});

describe('a letter', () => {
  it('asks its addressees, or the group leader where the door names nobody', () => {
    expect(plansOf(EXAMPLES.LetterLeft)).toMatchObject([{ to: { people: ['ann'] }, dueAt: DUE }]);
    expect(plansOf({ ...EXAMPLES.LetterLeft, addressees: [] })).toMatchObject([
      { to: { roles: ['group_leader'], over: { buildingId: 'b03' } } },
    ]);
  });
});

describe('a fact about a person', () => {
  it('is noticed to the person at once, and comes back to its author when the time is over', () => {
    expect(plansOf(EXAMPLES.ConductRecorded).map(brief)).toEqual([
      { kind: 'conduct_noticed', to: { people: ['cai'] }, asks: true, fireAt: AT },
      { kind: 'conduct_to_finalise', to: { people: ['lead'] }, asks: true, fireAt: DUE },
    ]);
  });

  it('comes back to its author at once when the person has remarked', () => {
    expect(plansOf(EXAMPLES.ConductRemarked)).toMatchObject([
      { kind: 'conduct_to_finalise', to: { people: ['lead'] }, fireAt: AT },
    ]);
  });
});

describe('an opinion', () => {
  it('is asked of the department and, unanswered, climbs to the asking college', () => {
    expect(plansOf(EXAMPLES.OpinionAsked).map(({ kind, to, asks }) => [kind, to, asks])).toEqual([
      ['opinion_asked', { roles: ['guidance'], over: {} }, true],
      ['opinion_overdue', { roles: ['guidance'], over: {} }, false],
      ['opinion_overdue', { roles: ['college_secretary'], over: { collegeId: 'law' } }, true],
    ]);
  });

  it('that is drafted waits for every officer but its drafter; being late is not settled by it', () => {
    const { settles, plans } = consequenceOf(EXAMPLES.OpinionDrafted, AT);
    expect(plans).toMatchObject([{ to: { roles: ['guidance'], except: 'officer1' } }]);
    expect(settles).not.toContain('opinion_overdue');
  });

  it('whose draft is sent back is asked again, within the time that already runs', () => {
    const { settles, plans } = consequenceOf(EXAMPLES.DraftReturned, AT);
    expect(settles).toEqual(['opinion_to_sign']);
    expect(plans.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['opinion_asked', DUE]]);
  });

  it('that is given settles all that waited and informs the college', () => {
    const { settles, plans } = consequenceOf(EXAMPLES.OpinionGiven, AT);
    expect(settles).toEqual(['opinion_asked', 'opinion_to_sign', 'opinion_overdue']);
    expect(plans).toMatchObject([{ kind: 'opinion_given', asks: false }]);
  });

  it('that holds is noticed to the candidate, whose reply settles the notice', () => {
    expect(plansOf(EXAMPLES.VetoNoticed)).toMatchObject([{ to: { people: ['cai'] }, dueAt: DUE }]);
    expect(consequenceOf(EXAMPLES.VetoReplied, AT).settles).toEqual(['veto_noticed']);
  });
});

describe('a gap among the duties', () => {
  it('is asked of the leader of the building and, when late, of its instructor', () => {
    expect(plansOf(EXAMPLES.GapsOpened).map(brief)).toMatchObject([
      { kind: 'duty_gap', to: { roles: ['group_leader'] }, asks: true },
      { kind: 'duty_gap_overdue', to: { roles: ['group_leader'] }, asks: false, fireAt: DUE },
      { kind: 'duty_gap_overdue', to: { roles: ['instructor'] }, asks: true, fireAt: DUE },
    ]);
  });

  it('of a college is asked of its secretary', () => {
    const [plan] = plansOf({ ...EXAMPLES.GapsOpened, rosterId: 'class.law', place: 'law' });
    expect(plan).toMatchObject({
      to: { roles: ['college_secretary'], over: { collegeId: 'law' } },
      place: '本学院',
    });
  });

  it('that is closed needs nobody any more', () => {
    expect(consequenceOf(EXAMPLES.GapsClosed, AT).settles).toEqual([
      'duty_gap',
      'duty_gap_overdue',
    ]);
  });
});

describe('every event', () => {
  const anyEvent = fc.constantFrom(...Object.values(EXAMPLES));

  it('has an example here', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...REMINDING_EVENTS].sort());
  });

  it('reminds of places, never of persons, and never before it happened', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        for (const { place, fireAt } of plansOf(event)) {
          expect(place).toMatch(/^(3-412|3 号楼( 4、5 层)?|学生公寓)$/);
          expect(fireAt >= AT).toBe(true);
        }
      }),
    );
  });

  it('leads, in the end, to a settled cause: what it asks some later event settles', () => {
    const settled = new Set(
      REMINDING_EVENTS.flatMap((t) => consequenceOf(EXAMPLES[t], AT).settles),
    );
    for (const type of REMINDING_EVENTS)
      for (const { kind, asks } of plansOf(EXAMPLES[type]))
        if (asks) expect(settled).toContain(kind);
  });
});

describe('a reminder that comes late', () => {
  it('is not brought up again once something later has settled it', () => {
    const [toFix] = plansOf(EXAMPLES.HazardOpened);
    const fixed = consequenceOf(EXAMPLES.HazardFixed, DUE);
    expect(isOvertaken(toFix as Planned, [fixed])).toBe(true);
    expect(isOvertaken(toFix as Planned, [consequenceOf(EXAMPLES.LetterAnswered, DUE)])).toBe(
      false,
    );
  });
});

describe('what the people of a room hear', () => {
  it('tells them what was found, asks others than the inspectors, and climbs', () => {
    const [informed] = consequenceOf(EXAMPLES.RoomInformed, AT).plans;
    expect(informed).toMatchObject({ to: { livingIn: 'b03-0412' }, asks: false, dueAt: DUE });
    const { plans } = consequenceOf(EXAMPLES.ObjectionRaised, AT);
    const judges = { roles: ['group_leader', 'instructor'], except: ['ann', 'bo', 'zhou'] };
    expect(plans).toMatchObject([
      { kind: 'objection_to_decide', to: judges, asks: true, dueAt: DUE },
      { kind: 'objection_overdue', to: judges, asks: false, fireAt: DUE },
      { kind: 'objection_overdue', to: { roles: ['guidance'] }, asks: true, fireAt: DUE },
    ]);
    const decided = consequenceOf(EXAMPLES.ObjectionDecided, AT);
    expect(decided.settles).toEqual(['objection_to_decide', 'objection_overdue']);
    expect(decided.plans).toMatchObject([{ to: { livingIn: 'b03-0412', and: ['ann'] } }]);
  });

  it('asks everybody whose a finding is, and decides only once they were heard', () => {
    expect(consequenceOf(EXAMPLES.AttributionOpened, AT).plans).toMatchObject([
      { kind: 'attribution_asked', to: { people: ['zhou', 'wu'] }, dueAt: DUE },
      { kind: 'attribution_to_decide', fireAt: DUE, dueAt: LATER },
    ]);
    for (const settled of [EXAMPLES.FindingAttributed, EXAMPLES.AttributionEnded])
      expect(consequenceOf(settled, AT)).toMatchObject({
        settles: ['attribution_asked', 'attribution_to_decide'],
        plans: [{ to: { people: ['zhou', 'wu'] }, asks: false }],
      });
  });
});
