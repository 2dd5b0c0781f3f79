/** The open hazards of one room, after a tap on its window. */
import { list } from '@louyu/shared/contracts/hazards';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { usePages } from '../../platform/query/use-pages';
import { Sheet } from '../../ui/frame/sheet';
import { HazardList } from './hazard-list';

interface RoomHazardsProps {
  roomId: string;
  onOpen: (hazardId: string) => void;
  onClose: () => void;
}

export function RoomHazards({ roomId, onOpen, onClose }: RoomHazardsProps) {
  const pages = usePages(list, { show: 'open', roomId });
  return (
    <Sheet open title={`${roomLabel(roomId)} 待处理的隐患`} onClose={onClose}>
      <HazardList pages={pages} show="open" onOpen={onOpen} />
    </Sheet>
  );
}
