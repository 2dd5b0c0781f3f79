/**
 * What duties remind people of (source 000 分配-执行-反馈-执行): silence, follow-ups that are due, and
 * the answer of those who lead.
 */
import { type Instant, addHours } from '../kernel/calendar';
import type { ContactRecorded, FeedbackGiven, SilenceNoticed } from './events';
import { APARTMENT, type Recipients, asks, consequence, informs, overdue, placeOf } from './plans';

const GUIDANCE: Recipients = { roles: ['guidance'], over: {} };

const BUILDING = /^b\d{2}$/;
/** A college's name is no closed value; who is in it knows which it is. */
const OWN_COLLEGE = '本学院';

/** Who leads a building or a college, and who is above them; the place in words. */
export function leadingOf(place: string) {
  if (!BUILDING.test(place))
    return {
      leading: { roles: ['college_secretary'] as const, over: { collegeId: place } },
      above: GUIDANCE,
      where: OWN_COLLEGE,
    };
  return {
    leading: { roles: ['group_leader'] as const, over: { buildingId: place } },
    above: { roles: ['instructor'] as const, over: { buildingId: place } },
    where: placeOf(place),
  };
}

/** The holder is asked at once; who leads the place hears of it when nothing happened. */
export function silenceNoticed(event: SilenceNoticed, at: Instant) {
  const { silenceId, holder, kind, place, dueAt } = event;
  const { where, ...ways } = leadingOf(place);
  // Who leads a building usually holds it: then those above hear of it too.
  const asked = kind === 'building' ? [ways.leading, ways.above] : [ways.leading];
  const own = { people: [holder] };
  return consequence(
    'duties',
    silenceId,
    ['duty_silent', 'duty_silent_overdue'],
    [
      asks('duty_silent', own, where, at, dueAt),
      ...overdue(
        'duty_silent_overdue',
        own,
        asked.map((to) => ({ ...to, except: holder })),
        where,
        dueAt,
      ),
    ],
  );
}

/** Eight in the morning of the day on which something is due. */
const HOURS_BEFORE_THE_END = 16;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** What follows from a contact is asked for on its day, and climbs when it was not done. */
export function contactRecorded(event: ContactRecorded, at: Instant) {
  const { contactId, author, buildingId, collegeId, dueAt } = event;
  if (dueAt === null) return consequence('duties', contactId, []);
  const place = buildingId ?? collegeId;
  const own = { people: [author] };
  const fireAt = laterOf(at, addHours(dueAt, -HOURS_BEFORE_THE_END));
  const { leading, where } = place ? leadingOf(place) : { leading: GUIDANCE, where: APARTMENT };
  return consequence(
    'duties',
    contactId,
    [],
    [
      asks('follow_up_due', own, where, fireAt, dueAt),
      ...overdue('follow_up_overdue', own, [{ ...leading, except: author }], where, dueAt),
    ],
  );
}

export const feedbackGiven = (event: FeedbackGiven, at: Instant) =>
  consequence(
    'duties',
    event.contactId,
    [],
    [informs('feedback_given', { people: [event.author] }, APARTMENT, at)],
  );
