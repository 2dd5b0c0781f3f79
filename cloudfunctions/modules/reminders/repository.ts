/** Reminders and the messages that WeChat still allows, as stored. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { GRAVE, LAPSING } from '@louyu/shared/domain/reminders/kinds';
import type { Climb } from '@louyu/shared/domain/reminders/ladder';
import { wishesOf } from '@louyu/shared/domain/reminders/preferences';
import type {
  Grant,
  Preferences,
  Reminder,
  TemplateKey,
} from '@louyu/shared/domain/reminders/state';
import type { Wishes } from '@louyu/shared/domain/reminders/timing';
import { QUIET_HOURS } from '../../environment/reminding';
import { inHundreds } from '../../kernel/claims';
import { type Collection, collection } from '../../kernel/collection';
import { hashOf } from '../../kernel/hash';
import { type Reader, type Stage, revive } from '../../kernel/repository';

export const reminders: Collection<Reminder> = collection<Reminder>('reminders', {
  ties: ({ personId }) => ({ holder: [personId] }),
});

export const grants: Collection<Grant> = collection<Grant>('grants');

export const grantId = (personId: PersonId, template: TemplateKey): string =>
  hashOf('grant', personId, template);

/** One per person, rung and occasion: whoever shares a matter asks the same person once. */
export const rungId = (
  { kind, cause, causedAt, climbed }: Reminder,
  { stage }: Climb,
  personId: PersonId,
): string => hashOf('rung', cause.context, cause.id, kind, causedAt, stage, climbed, personId);

export const preferences: Collection<Preferences> = collection<Preferences>('reminder_preferences');

export const preferencesId = (personId: PersonId): string => hashOf('preferences', personId);

/** How each of these people wishes to be told. One round trip per hundred, beside each other. */
export async function wishesFor(
  read: Reader,
  people: readonly PersonId[],
): Promise<(personId: PersonId) => Wishes> {
  const ids = [...new Set(people)].map(preferencesId);
  const pages = await Promise.all(
    inHundreds(ids).map((some) => read.all(preferences, { _id: { in: some } }, some.length)),
  );
  const own = new Map(pages.flat().map((each) => [each.personId, each]));
  return (personId) => wishesOf(own.get(personId), QUIET_HOURS);
}

const MOST_ROWS = 100;
/** Later than every due time: what has none comes last. */
const NEVER = '9999';

const stands = (now: Instant) => ({
  $or: [{ $not: [{ $in: ['$kind', LAPSING] }] }, { $gt: ['$dueAt', now] }],
});

/** Everything unsettled of a person with whether it belongs to today and was opened. */
const openOf = (personId: PersonId, now: Instant): Stage[] => [
  [
    'match',
    {
      personId,
      state: { $in: ['scheduled', 'fired'] },
      fireAt: { $lte: now },
      $or: [{ asks: true }, { seenAt: null }],
    },
  ],
  [
    'project',
    {
      reminder: '$$ROOT',
      rank: { $cond: [{ $in: ['$kind', GRAVE] }, 0, 1] },
      harm: { $ifNull: ['$dueAt', NEVER] },
      today: { $and: ['$asks', stands(now)] },
      unseen: {
        $cond: [{ $and: [{ $eq: ['$state', 'fired'] }, { $eq: ['$seenAt', null] }] }, 1, 0],
      },
    },
  ],
  ['sort', { rank: 1, harm: 1, _id: 1 }],
];

/** The rows of today and the number of unopened entries, counted where the documents lie. */
const TOGETHER: Stage[] = [
  [
    'group',
    {
      _id: null,
      rows: { $push: { reminder: '$reminder', today: '$today' } },
      unseen: { $sum: '$unseen' },
    },
  ],
  [
    'project',
    {
      unseen: 1,
      rows: {
        $slice: [{ $filter: { input: '$rows', as: 'row', cond: '$$row.today' } }, MOST_ROWS],
      },
    },
  ],
];

interface Together {
  rows: { reminder: Record<string, unknown> }[];
  unseen: number;
}

/** What asks a person to act, what is grave and then the soonest due first, and how much they have not opened. One round trip. */
export async function todayOf(
  read: Reader,
  personId: PersonId,
  now: Instant,
): Promise<{ rows: Reminder[]; unseen: number }> {
  const [found] = await read.aggregate(reminders, [...openOf(personId, now), ...TOGETHER], 1);
  if (!found) return { rows: [], unseen: 0 };
  const { rows, unseen } = found as unknown as Together;
  return { rows: rows.map(({ reminder }) => revive<Reminder>(reminder)), unseen };
}
