/** One import, from what it would do to its receipt. */
import { go, goToday, useParams } from '../../../platform/route';
import { ImportScreen } from '../../../features/imports/import-screen';

export default function ImportPage() {
  const { id = '' } = useParams();
  return <ImportScreen importId={id} onAgain={() => go('newImport')} onLeave={goToday} />;
}
