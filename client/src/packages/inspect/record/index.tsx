/** 检查记录: one inspection, for those who live there and those who made it. */
import { useParams } from '../../../platform/route';
import { RecordScreen } from '../../../features/inspections/record-screen';

export default function RecordPage() {
  const { id = '' } = useParams();
  return <RecordScreen inspectionId={id} />;
}
