/**
 * The register of uploads (design 4): a raw upload lies in storage until its record is stored
 * or a week has passed; storage itself cannot be asked what lies there.
 */
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';

/** One photo that was announced; under the photo's own id, so that it is announced once. */
export interface Upload extends Entity {
  announcedAt: Instant;
}

/** Longer than a phone lies in a drawer with a round that it could not send. */
export const KEPT_DAYS = 7;

/** Where a phone puts a photo. */
export const uploadPath = (photoId: string): string => `uploads/${photoId}.jpg`;
