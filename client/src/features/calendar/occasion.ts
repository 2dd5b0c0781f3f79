/** An occasion as the server tells it, and what its id says. */
import type { occasion } from '@louyu/shared/contracts/calendar-occasions';
import type { mine } from '@louyu/shared/contracts/calendar';
import type { OutputOf } from '../../platform/call/contract';

export type Occasion = OutputOf<typeof occasion>;
export type Attendee = Occasion['attendees'][number];
export type Entry = OutputOf<typeof mine>['entries'][number];

/** A reminder may name a part of an occasion (`…:r1`, `…:person`); the page is the occasion's. */
export const occasionOf = (id: string): string => id.split(':')[0] ?? id;

/** The building that an occasion's id names. */
export const placeOf = (id: string): string => /\.(b\d{2})\./.exec(id)?.[1] ?? '';
