/** 记一次联系. */
import { RecordContactScreen } from '../../../features/duties/record-contact-screen';
import { goBackTo, goInstead, useParams } from '../../../platform/route';

export default function RecordPage() {
  const { duty = '', again = '' } = useParams();
  return (
    <RecordContactScreen
      dutyId={duty}
      again={again}
      onOpen={(id) => goInstead('contact', { id })}
      onLeave={() => goBackTo('ownDuties')}
    />
  );
}
