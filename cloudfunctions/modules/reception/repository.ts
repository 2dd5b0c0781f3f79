/** When the rooms are open, the months' rotas, and who came, as stored. */
import type { ReceptionHours, Rota, Visit } from '@louyu/shared/domain/reception/state';
import { type Collection, collection } from '../../kernel/collection';

export const receptionHours: Collection<ReceptionHours> = collection<ReceptionHours>(
  'reception_hours',
  { locus: ({ id }) => ({ buildingId: id }) },
);

export const rotas: Collection<Rota> = collection<Rota>('rotas', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ people }) => ({ holder: people }),
});

export const visits: Collection<Visit> = collection<Visit>('reception_visits', {
  locus: ({ buildingId }) => ({ buildingId }),
});
