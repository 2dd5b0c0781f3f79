/**
 * Duties under which nothing was done by the day it was due (brief R7: work must not fade), for
 * those who lead: whom to ask, since when, and what was last done. One's own stand in `mine`.
 */
import { ROSTERED_KINDS } from '../domain/duties/state';
import { about, held, read } from './contract';
import { day, id, z } from './schema';

export const silences = read({
  procedure: 'duties.silences',
  permission: held('group_leader', 'instructor', 'college_secretary', 'guidance'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    /** The longest silent first, at most a hundred; `more`: there are others. */
    rows: z.array(
      z.object({
        id,
        kind: z.enum(ROSTERED_KINDS),
        target: id,
        targetName: z.nullable(z.string()),
        /** A building or college. */
        place: id,
        /** `null` for somebody who is no longer known. */
        holderName: z.nullable(z.string()),
        dueOn: day,
        lastActOn: z.nullable(day),
      }),
    ),
    more: z.boolean(),
  }),
  errors: [],
});
