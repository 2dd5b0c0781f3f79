/** Rows for 我的: periodic reports for who writes or receives them; points and reception days for all. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

interface ReportLinksProps {
  onReports: () => void;
  onPoints: () => void;
}

const SHARING = [
  'member',
  'activist',
  'group_leader',
  'instructor',
  'counsellor',
  'college_secretary',
  'apartment_office',
] as const;

export function ReportLinks({ onReports, onPoints }: ReportLinksProps) {
  const { holds } = useSession();
  return (
    <>
      {holds(...SHARING) && (
        <Row id="reports" title="定期汇报" note="写的、收到的，签收和回复" onOpen={onReports} />
      )}
      <Row
        id="contact-points"
        title="联系点和接待日"
        note="干部联系哪里，领导哪天接待"
        onOpen={onPoints}
      />
    </>
  );
}
