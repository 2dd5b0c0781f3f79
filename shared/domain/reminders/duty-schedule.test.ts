import type { ContactRecorded, FeedbackGiven, SilenceNoticed } from './events';
import type { Planned } from './plans';
import { consequenceOf } from './schedule';

const AT = '2026-10-14T02:00:00.000Z';
const DUE = '2026-10-15T15:59:59.999Z';

const noticed: SilenceNoticed = {
  ...{ type: 'SilenceNoticed', silenceId: 's1', holder: 'ann', kind: 'area', place: 'b03' },
  dueAt: DUE,
};
const recorded: ContactRecorded = {
  ...{ type: 'ContactRecorded', contactId: 'k1', author: 'ann', buildingId: 'b03' },
  ...{ collegeId: null, dueAt: DUE },
};
const given: FeedbackGiven = { type: 'FeedbackGiven', contactId: 'k1', author: 'ann' };

const plansOf = (event: Parameters<typeof consequenceOf>[0]): Planned[] =>
  consequenceOf(event, AT).plans;
const brief = ({ kind, to, asks, fireAt }: Planned) => ({ kind, to, asks, fireAt });

describe('a duty under which nothing is done', () => {
  it('is asked of its holder, and of who leads the place when nothing followed', () => {
    const own = { people: ['ann'] };
    expect(plansOf(noticed).map(brief)).toEqual([
      { kind: 'duty_silent', to: own, asks: true, fireAt: AT },
      { kind: 'duty_silent_overdue', to: own, asks: false, fireAt: DUE },
      {
        kind: 'duty_silent_overdue',
        to: { roles: ['group_leader'], over: { buildingId: 'b03' }, except: 'ann' },
        asks: true,
        fireAt: DUE,
      },
    ]);
    const building = { ...noticed, kind: 'building' };
    expect(plansOf(building).map(({ to }) => to)).toContainEqual({
      ...{ roles: ['instructor'], over: { buildingId: 'b03' }, except: 'ann' },
    });
    expect(consequenceOf({ type: 'SilenceOver', silenceId: 's1' }, AT).settles).toContain(
      'duty_silent',
    );
  });
});

describe('a contact sheet', () => {
  it('asks for what follows on its morning, climbs at its end, and is settled when it is done', () => {
    const [asked, told, climbed] = plansOf(recorded);
    expect(asked).toMatchObject({ kind: 'follow_up_due', asks: true, dueAt: DUE });
    expect(asked?.fireAt).toBe('2026-10-14T23:59:59.999Z');
    expect(told).toMatchObject({ to: { people: ['ann'] }, asks: false, fireAt: DUE });
    expect(climbed).toMatchObject({ to: { roles: ['group_leader'] }, asks: true, fireAt: DUE });
    expect(consequenceOf({ type: 'FollowUpDone', contactId: 'k1' }, AT).settles).toContain(
      'follow_up_due',
    );
  });

  it('without a follow-up asks nobody; due today it asks at once; feedback informs its author', () => {
    expect(plansOf({ ...recorded, dueAt: null })).toEqual([]);
    const today = { ...recorded, dueAt: '2026-10-14T15:59:59.999Z' };
    expect(plansOf(today)[0]?.fireAt).toBe(AT);
    expect(plansOf(given)).toMatchObject([
      { kind: 'feedback_given', to: { people: ['ann'] }, asks: false },
    ]);
  });
});
