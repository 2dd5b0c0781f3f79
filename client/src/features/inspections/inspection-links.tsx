/** Rows for 我的: the copies of my own room, and for a leader the planning of rounds. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

interface InspectionLinksProps {
  onMyRoom: () => void;
  onPlan: () => void;
  onHearings: () => void;
}

export function InspectionLinks({ onMyRoom, onPlan, onHearings }: InspectionLinksProps) {
  const { person, holds } = useSession();
  return (
    <>
      {person?.roomId && (
        <Row
          id="my-room"
          title="我的寝室"
          note="每次检查，你都有和检查人一样的一份"
          onOpen={onMyRoom}
        />
      )}
      {holds('group_leader', 'instructor', 'guidance') && (
        <Row
          id="hearings"
          title="异议与认定"
          note="寝室对检查提的异议、正在听取的不合格项"
          onOpen={onHearings}
        />
      )}
      {holds('group_leader', 'instructor') && (
        <Row
          id="plan-round"
          title="排一轮巡查"
          note="选寝室、请两位同志、定完成时间"
          onOpen={onPlan}
        />
      )}
    </>
  );
}
