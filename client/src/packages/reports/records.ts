/** Where the records behind a figure are read: each in the package of its own context. */
import type { FigureKey } from '@louyu/shared/domain/duties/report';
import { go, goToAddress } from '../../platform/route';

const isAbout = (key: FigureKey, ...beginnings: string[]): boolean =>
  beginnings.some((beginning) => key.startsWith(beginning));

/** A gap's id is its roster's and its target's: `area.b03.a2`. */
function openGap(id: string): void {
  const [kind = '', place = ''] = id.split('.');
  go('coverage', { kind, place });
}

/** Opens one record behind a figure. */
export function openRecord(key: FigureKey, id: string): void {
  if (isAbout(key, 'hazards')) return go('hazard', { id });
  if (isAbout(key, 'rooms')) return go('inspection', { id });
  if (isAbout(key, 'gaps')) return openGap(id);
  return goToAddress(`packages/duties/contact/index?id=${encodeURIComponent(id)}`);
}
