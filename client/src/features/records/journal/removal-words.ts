/** What a run of the clean-up did, in words. */
import { REMOVAL_TERMS } from '@louyu/shared/messages/records';
import type { removed } from '@louyu/shared/contracts/records';
import type { OutputOf } from '../../../platform/call/contract';

export type Run = OutputOf<typeof removed>['rows'][number];
export type Removal = Run['removals'][number];

const HOW: Record<Removal['how'], string> = { removed: '删除', anonymized: '去掉姓名和文字' };

/** 保存期满，删除 */
export const whyWord = ({ reason, how }: Removal): string =>
  `${REMOVAL_TERMS[reason]}，${HOW[how]}`;

/** What else the run came to; nothing is said of what did not happen. */
export const restWords = ({ waiting, erased, files }: Run): string[] => [
  ...(erased > 0 ? [`${erased} 位离开的同志，不再保存任何内容`] : []),
  ...(files > 0 ? [`连同 ${files} 张照片`] : []),
  ...(waiting > 0 ? [`${waiting} 位到期了，还有事情没办完，先留着`] : []),
];
