/** One hazard, asked again when one comes back to it. */
import { get } from '@louyu/shared/contracts/hazards';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import type { Hazard } from './hazard';
import type { Read } from '../../platform/query/use-read';

export const TITLE = '隐患';
/** As a thing that one opens or does not find. */
export const WHAT = '隐患记录';
export const WHOSE = '报告人、后勤和楼宇党小组';

export function useHazard(hazardId: string): Read<Hazard> {
  useFreshOnShow(get);
  return useRead(get, { hazardId });
}
