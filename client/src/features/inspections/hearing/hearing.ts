/** What the people of a room said to one inspection, as screens show it. */
import type { InspectionRecord } from '../record';

export type Hearing = InspectionRecord['hearing'];
export type Objection = NonNullable<Hearing['objection']>;

/** How the inspection was made; the pseudo item of an objection. */
export const MANNER = 'manner';

/** The ruling on an item, once there is a decision. */
export const rulingOn = ({ objection }: Hearing, item: string) =>
  objection?.decision?.rulings.find((ruling) => ruling.item === item);
