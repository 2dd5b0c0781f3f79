/** Whether a letter waits, is late, or has its answer. */
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import type { Letter } from './letter';

export function LetterState({ letter }: { letter: Letter }) {
  const now = useNow();
  if (letter.answer) return <State tone="done">已答复</State>;
  const late = Date.parse(letter.dueAt) <= now.getTime();
  return <State tone={late ? 'overdue' : 'due'}>{late ? '逾期未答复' : '等你答复'}</State>;
}
