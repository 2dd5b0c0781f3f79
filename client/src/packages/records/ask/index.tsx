/** 要求更正 one record. */
import { goBackTo, goInstead, useParams } from '../../../platform/route';
import { AskScreen } from '../../../features/records/ask-screen';

export default function AskPage() {
  const { kind = '', id = '', title = '' } = useParams();
  return (
    <AskScreen
      kind={kind}
      recordId={decodeURIComponent(id)}
      title={decodeURIComponent(title)}
      onCorrection={(correctionId) => goInstead('correction', { id: correctionId })}
      onBack={() => goBackTo('records')}
    />
  );
}
