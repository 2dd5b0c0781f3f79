/** 写定期汇报; `id` names the building and month when one comes from a reminder. */
import { goInstead, useParams } from '../../../platform/route';
import { useSession } from '../../../platform/session/use-session';
import { WriteScreen } from '../../../features/reports/write-screen';
import { Page } from '../../../ui/frame/page';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { openRecord } from '../records';

export default function WriteReportPage() {
  const { id = '' } = useParams();
  const { person } = useSession();
  if (!person)
    return (
      <Page title="写定期汇报">
        <SkeletonCard lines={4} />
      </Page>
    );
  return (
    <WriteScreen
      person={person}
      asked={id}
      onRecord={openRecord}
      onSent={(reportId) => goInstead('periodicReport', { id: reportId })}
    />
  );
}
