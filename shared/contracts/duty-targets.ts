/**
 * What the register does not know and somebody is responsible for all the same: single activities
 * (brief R4) and non-member backbone people (R24). A college enters them by hand.
 */
import { BACKBONE_POSTS } from '../domain/duties/backbone';
import { about, held, read, write } from './contract';
import { day, id, text, version, z } from './schema';

const ENTERING = ['group_leader', 'instructor', 'college_secretary', 'guidance'] as const;

const TITLE = 40;
const ids = { place: id };

const activity = z.object({
  id,
  version,
  title: z.string(),
  on: day,
  until: day,
  where: z.string(),
  organizer: z.string(),
});

const named = z.object({ id, version, name: z.string(), post: z.enum(BACKBONE_POSTS), since: day });

/** What a college entered and what still stands, the soonest first. */
export const entered = read({
  procedure: 'duties.entered',
  permission: held(...ENTERING, 'member'),
  about: about.place('place'),
  input: z.object(ids),
  output: z.object({ activities: z.array(activity), backbones: z.array(named) }),
  errors: [],
});

/** An activity that wants somebody beside it; whoever is to be there is a gap until found. */
export const planActivity = write({
  procedure: 'duties.plan_activity',
  permission: held(...ENTERING),
  about: about.place('place'),
  input: z.object({
    ...ids,
    title: text(TITLE),
    on: day,
    until: day,
    where: text(TITLE),
    organizer: text(TITLE),
  }),
  output: z.object({ activityId: id }),
  errors: ['duties.in_the_past', 'duties.empty_period'],
});

export const callOffActivity = write({
  procedure: 'duties.call_off_activity',
  permission: held(...ENTERING),
  about: about.document('single_activities', 'activityId'),
  input: z.object({ activityId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['duties.nothing_changes'],
});

/** Somebody who is no member and carries something; the name comes from the register. */
export const nameBackbone = write({
  procedure: 'duties.name_backbone',
  permission: held(...ENTERING),
  about: about.place('place'),
  input: z.object({ ...ids, personId: id, post: z.enum(BACKBONE_POSTS) }),
  output: z.object({ version }),
  errors: ['duties.is_member', 'duties.nothing_changes'],
});

export const dropBackbone = write({
  procedure: 'duties.drop_backbone',
  permission: held(...ENTERING),
  about: about.document('backbones', 'personId'),
  input: z.object({ personId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['duties.nothing_changes'],
});
