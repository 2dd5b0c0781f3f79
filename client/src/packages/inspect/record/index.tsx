/** 检查记录: one inspection, for those who live there and those who made it. */
import { go, useParams } from '../../../platform/route';
import { RecordScreen } from '../../../features/inspections/record-screen';

export default function RecordPage() {
  const { id = '' } = useParams();
  return (
    <RecordScreen inspectionId={id} onAttribution={(asked) => go('attribution', { id: asked })} />
  );
}
