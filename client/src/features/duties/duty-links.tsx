/** Rows for 我的: what I hold, and what is covered where I serve or lead. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';
import { LOOKING } from './looking';

interface DutyLinksProps {
  onMine: () => void;
  onCoverage: () => void;
}

export function DutyLinks({ onMine, onCoverage }: DutyLinksProps) {
  const { holds } = useSession();
  return (
    <>
      {holds('group_leader', 'member', 'activist') && (
        <Row id="own-duties" title="我的责任" note="负责什么、和谁一起" onOpen={onMine} />
      )}
      {holds(...LOOKING) && (
        <Row id="coverage" title="责任分工" note="谁负责哪里，哪里还没有人" onOpen={onCoverage} />
      )}
    </>
  );
}
