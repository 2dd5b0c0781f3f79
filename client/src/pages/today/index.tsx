/** 今天: the way to a door, and what still waits on this phone. */
import { DoorEntrance } from '../../features/nameplates/door-entrance';
import { outbox } from '../../platform/outbox/the-outbox';
import { progressOf } from '../../platform/outbox/pending';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { useOnline } from '../../platform/network/use-online';
import { goToDoor } from '../../platform/route';
import { Page } from '../../ui/frame/page';
import { OfflineRibbon } from '../../ui/pieces/offline-ribbon';
import { EmptyState } from '../../ui/states/empty-state';
import { useNow } from '../../ui/words/now';
import { spokenDay } from '../../ui/words/spoken-time';
import type { Pending } from '../../platform/outbox/pending';

const shown = (pending: Pending) => ({
  id: pending.commandId,
  label: pending.label,
  state: pending.state,
  problem: pending.problem?.text,
  ...progressOf(pending),
});

export default function TodayPage() {
  const waiting = useOutbox().map(shown);
  const online = useOnline();
  return (
    <Page
      title="楼宇先锋"
      heading="今天"
      lead={spokenDay(useNow())}
      foot={<DoorEntrance onDoor={goToDoor} />}
    >
      <OfflineRibbon
        items={waiting}
        unit="件"
        online={online}
        onRetry={() => void outbox.flush({ again: true })}
      />
      <EmptyState
        icon="door"
        title="从一扇门开始"
        how="扫宿舍门上的明示牌，看谁在负责，报隐患、留言都从那里进。"
      />
    </Page>
  );
}
