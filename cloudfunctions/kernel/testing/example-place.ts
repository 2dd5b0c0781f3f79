/** Where and when every example lies: building 3, college of law, a week in October. */
import type { Matter } from '@louyu/shared/contracts/contract';
import type { Matters } from '../matters';

export const AT = '2026-10-13T02:00:00.000Z';
export const LATER = '2026-10-20T02:00:00.000Z';

export const INSIDER = 'insider';
export const DOOR_CODE = 'EXAMPLE00412';

export type Stored<M extends Matter> = Omit<Matters[M], 'version'>;

export const place = { roomId: 'b03-0412', buildingId: 'b03', collegeId: 'law' };
