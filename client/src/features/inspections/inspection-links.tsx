/** Rows for 我的: the copies of my own room, and for a leader the planning of rounds. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

interface InspectionLinksProps {
  onMyRoom: () => void;
  onPlan: () => void;
  onPlans: () => void;
  onForms: () => void;
  onDraws: () => void;
  onHearings: () => void;
  onResults: () => void;
}

export function InspectionLinks(props: InspectionLinksProps) {
  const { onMyRoom, onPlan, onPlans, onForms, onDraws, onHearings, onResults } = props;
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
      {holds('group_leader', 'instructor', 'guidance') && (
        <Row
          id="results"
          title="检查结果"
          note="每月结果、近一年走势、文明宿舍条件"
          onOpen={onResults}
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
      {holds('group_leader', 'instructor', 'guidance') && (
        <>
          <Row
            id="round-plans"
            title="巡查计划"
            note="每周哪几天查、避开假期和考试周，到时自动排好"
            onOpen={onPlans}
          />
          <Row id="draws" title="抽查" note="先封存、后开奖，谁都能核对" onOpen={onDraws} />
          <Row
            id="inspection-forms"
            title="检查表"
            note="写新的一版，看检查人看到的样子"
            onOpen={onForms}
          />
        </>
      )}
    </>
  );
}
