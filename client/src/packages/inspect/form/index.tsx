/** 检查寝室: by a door's code, or a room of a round. */
import { go, goBackTo, goInstead, goToday, useParams } from '../../../platform/route';
import { doorCodeOfLaunch } from '../../../platform/scan/door-code';
import { FormScreen } from '../../../features/inspections/form-screen';
import type { Asked } from '../../../features/inspections/use-place';

type Params = ReturnType<typeof useParams>;

function askedBy(params: Params): Asked {
  const door = doorCodeOfLaunch(params);
  if (door) return { by: 'code', ...door };
  return { by: 'list', roomId: params.room ?? '', roundId: params.round ?? null };
}

export default function FormPage() {
  return (
    <FormScreen
      asked={askedBy(useParams())}
      moves={{
        toRoom: (room, round) => goInstead('inspect', { room, round }),
        toRound: (id) => goBackTo('round', { id }),
        toRecord: (id) => go('inspection', { id }),
        home: goToday,
      }}
    />
  );
}
