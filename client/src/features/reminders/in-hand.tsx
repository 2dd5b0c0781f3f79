/** How much is due, in one line, for 我的. */
import { Row } from '../../ui/frame/row';
import { useToday } from './use-today';

const inWords = (count: number): string =>
  count === 0 ? '没有等着你办的' : `${count} 件等着你办，都在“今天”`;

export function InHand({ onToday }: { onToday: () => void }) {
  const { data } = useToday();
  if (!data) return null;
  return <Row id="in-hand" title="待办" note={inWords(data.rows.length)} onOpen={onToday} />;
}
