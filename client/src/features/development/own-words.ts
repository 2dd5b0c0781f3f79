/** What the candidate reads: calm, to them, and never less than what is known. */
import { nextQuoted } from './words';
import type { Own } from './candidacy';

const ASKED = '学院已经向公寓党建指导部征求意见，正在等答复。没有答复以前，不算同意，也不算否决。';

const SENTENCES: Record<Own['gate'], (next: string) => string> = {
  none: (next) => (next ? `下一步是${next}，由学院按程序办理。` : '入党的步骤已经全部办完。'),
  to_ask: (next) => `下一步是${next}。办理以前，学院要先征求公寓党建指导部的意见。`,
  asked: () => ASKED,
  drafted: () => ASKED,
  supported: (next) => `公寓党建指导部同意了，等学院按程序办理${next}。`,
  held: (next) => `${next}这一步暂缓，理由和期限写在下面。`,
};

/** What comes next, in one or two sentences. */
export const whatComesNext = ({ gate, step }: Pick<Own, 'gate' | 'step'>): string =>
  SENTENCES[gate](nextQuoted(step));
