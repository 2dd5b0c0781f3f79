/** 谁看过. */
import { ReadingsScreen } from '../../../features/records/readings-screen';
import { WAYS } from '../ways';

export default function ReadingsPage() {
  return <ReadingsScreen {...WAYS} />;
}
