/** A building where a hazard can be reported, and those whom that reminds. */
import { report } from '@louyu/shared/contracts/hazards';
import { grant } from '@louyu/shared/contracts/reminders';
import { placeInLine } from '@louyu/shared/domain/reminders/parcels';
import type { Message, Reminder } from '@louyu/shared/domain/reminders/state';
import { type TestCloud, openTestCloud } from './test-cloud';

/** A Wednesday, 10:00 in Shanghai; a serious hazard is due at the end of Thursday. */
export const NOW = '2026-10-14T02:00:00.000Z';
export const DUE = '2026-10-15T15:59:59.999Z';
/** The first run of the timer after it has climbed to the college, two working days after `DUE`. */
export const AFTER_DUE = '2026-10-19T16:00:00.000Z';
/** When the quiet hours of that night end, and messages go out. */
export const MORNING = '2026-10-19T23:30:00.000Z';

export type StoredReminder = Omit<Reminder, 'id'> & { _id: string };

const NO_MESSAGE: Message = {
  state: 'none',
  line: '',
  claimedAt: null,
  claimedBy: null,
  attempts: 0,
};

/** A message to this person that is ready at this moment. */
export const readyFor = (personId: string, from: string = NOW): Message => ({
  ...NO_MESSAGE,
  state: 'waiting',
  line: placeInLine(from, personId),
});

/** A reminder for the fixer that fires now, unless said otherwise. */
export const reminder = (
  id: string,
  changes: Partial<Reminder> = {},
): Omit<Reminder, 'version'> => ({
  id,
  personId: 'fixer',
  cause: { context: 'hazards', id: `of-${id}` },
  causedAt: NOW,
  kind: 'hazard_to_fix',
  stage: 'own',
  over: null,
  place: '3-412',
  asks: true,
  fireAt: NOW,
  dueAt: DUE,
  state: 'fired',
  firedAt: NOW,
  seenAt: null,
  settledAt: null,
  snoozes: 0,
  climbsAt: null,
  climbed: 0,
  toldAbove: false,
  message: NO_MESSAGE,
  ...changes,
});

type Stored = Record<string, unknown> & { _id: string };

export interface Campus {
  cloud: TestCloud;
  fixer: string;
  instructor: string;
  secretary: string;
  leader: string;
  /** A visitor's report; answers the hazard's id. */
  reportHazard(): Promise<string>;
  /** The reminders of a person, or of everyone. */
  remindersOf(personId?: string): Promise<StoredReminder[]>;
  /** Changes the stored documents that hold `where`, past the protocol. */
  change(collection: string, where: Record<string, unknown>, fields: object): Promise<void>;
  /** One message allowed, in WeChat and here. */
  allowOne(openid: string, template?: 'task' | 'matter'): Promise<void>;
}

/** Opens the campus; the caller closes its cloud. */
export async function openCampus(): Promise<Campus> {
  const cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  cloud.room('b03-0412', 'law');
  cloud.door('DOOR00000412', 'b03-0412');
  const stored = () => cloud.documents<StoredReminder>('reminders');
  return {
    cloud,
    fixer: cloud.person({ id: 'fixer', roles: [['logistics', 'university']] }),
    instructor: cloud.person({ id: 'instructor', roles: [['instructor', 'b03']] }),
    secretary: cloud.person({ id: 'secretary', roles: [['college_secretary', 'law']] }),
    leader: cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] }),
    async reportHazard() {
      const seen = { via: 'scanned' as const, kind: 'wiring' as const, photos: [] };
      const form = { code: 'DOOR00000412', text: '插座松了', ...seen };
      return (await cloud.as('passer-by').call(report, form)).data.hazardId;
    },
    remindersOf: async (personId) =>
      (await stored()).filter((each) => !personId || each.personId === personId),
    async change(collection, where, fields) {
      const matches = (document: Record<string, unknown>) =>
        Object.entries(where).every(([field, value]) => document[field] === value);
      const found = (await cloud.documents<Stored>(collection)).filter(matches);
      cloud.local.store.write(
        found.map((before) => ({
          collection,
          id: before._id,
          before,
          after: { ...before, ...fields },
        })),
      );
    },
    async allowOne(openid, template = 'task') {
      await cloud.allow(openid, `local-${template}`);
      await cloud.as(openid).call(grant, { template, accepted: 1 });
    },
  };
}
