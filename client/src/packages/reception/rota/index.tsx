/** 党员接待日: by a building's id, or by what a reminder names. */
import { rotaOf } from '../../../features/reception/rota';
import { RotaScreen } from '../../../features/reception/rota-screen';
import { goToday, useParams } from '../../../platform/route';
import { useNow } from '../../../ui/words/now';
import { dayOfNow } from '../../../ui/words/spoken-time';

export default function RotaPage() {
  const { id = '', place = '' } = useParams();
  const month = dayOfNow(useNow()).slice(0, 7);
  const named = rotaOf(id);
  return (
    <RotaScreen place={named?.place ?? place} month={named?.month ?? month} onLeave={goToday} />
  );
}
