/** Who holds or held a post of a group, with the time. */
import { Row } from '../../../ui/frame/row';
import { useNow } from '../../../ui/words/now';
import { spokenDate } from '../../../ui/words/spoken-time';
import type { Holder } from './group';

interface HolderRowsProps {
  /** 组长 */
  post: string;
  holders: readonly Holder[];
  /** Absent where the reader has no way to a person. */
  onPerson?: (personId: string) => void;
}

const periodOf = ({ from, until }: Holder, now: Date): string =>
  `${spokenDate(from, now)} 起${until ? `，到 ${spokenDate(until, now)}` : ''}`;

export function HolderRows({ post, holders, onPerson }: HolderRowsProps) {
  const now = useNow();
  if (holders.length === 0) return <Row title={`${post}：空缺`} />;
  return (
    <>
      {holders.map((holder) => (
        <Row
          key={`${holder.personId}-${holder.from}`}
          title={`${holder.name}${holder.standsIn ? '（代理）' : ''}`}
          note={`${post} · ${periodOf(holder, now)}`}
          onOpen={onPerson && (() => onPerson(holder.personId))}
        />
      ))}
    </>
  );
}
