/** Rows for 我的: what I hold, and what is covered where I serve or lead. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';
import { LOOKING } from './looking';

interface DutyLinksProps {
  onMine: () => void;
  onContacts: () => void;
  onCoverage: () => void;
}

export function DutyLinks({ onMine, onContacts, onCoverage }: DutyLinksProps) {
  const { holds } = useSession();
  return (
    <>
      {holds('group_leader', 'member', 'activist') && (
        <Row id="own-duties" title="我的责任" note="负责什么、哪天前要做" onOpen={onMine} />
      )}
      {holds(
        'group_leader',
        'member',
        'activist',
        'instructor',
        'college_secretary',
        'guidance',
      ) && (
        <Row
          id="contacts"
          title="联系记载表"
          note="去过哪里、接着办什么、老师的评价"
          onOpen={onContacts}
        />
      )}
      {holds(...LOOKING) && (
        <Row id="coverage" title="责任分工" note="谁负责哪里，哪里还没有人" onOpen={onCoverage} />
      )}
    </>
  );
}
