/** 联系和评价. */
import { useParams } from '../../../platform/route';
import { CompanionScreen } from '../../../features/development/companion/companion-screen';

export default function CompanionPage() {
  const { id = '' } = useParams();
  return <CompanionScreen candidacyId={id} />;
}
