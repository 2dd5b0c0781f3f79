/** What a scan opens, and what a member decides about their plate. */
import * as contract from '@louyu/shared/contracts/nameplates';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import {
  actsAt,
  choose,
  passable,
  revoke,
  shownPlate,
} from '@louyu/shared/domain/nameplates/rules';
import { type Handler, reads, updates, writes } from '../../kernel/handler';
import { doors } from './repository';

const open = reads(contract.open, async ({ input, actor, now, read }) => {
  const door = passable(await read.find(doors, input.code));
  return {
    roomId: door.roomId,
    label: roomLabel(door.roomId),
    building: buildingLabel(door.buildingId),
    plates: door.plates.map(shownPlate),
    may: actsAt(door, actor, now),
  };
});

/** One room has one active code; a few revoked ones may stand beside it. */
const MOST_CODES = 20;

const mine = reads(contract.mine, async ({ actor, read }) => {
  if (!actor.roomId) return { door: null };
  const found = await read.all(doors, { roomId: actor.roomId, state: 'active' }, MOST_CODES);
  const door = found.find(({ plates }) =>
    plates.some((plate) => plate.personId === actor.personId),
  );
  const plate = door?.plates.find(({ personId }) => personId === actor.personId);
  if (!door || !plate) return { door: null };
  const { id: code, version, roomId } = door;
  return {
    door: { code, version, roomId, named: plate.named, area: plate.area, asks: plate.asks },
  };
});

const chooseName = writes(contract.choose, {
  decide: ({ matter, actor, input }) => {
    const { next, events } = choose(matter, actor.personId, input.named);
    return { change: updates(doors, matter, next), events, reply: { version: matter.version + 1 } };
  },
});

const revokeCode = writes(contract.revoke, {
  decide: ({ matter, now }) => {
    const { next, events } = revoke(matter, now);
    return { change: updates(doors, matter, next), events, reply: { version: matter.version + 1 } };
  },
});

export const nameplateHandlers: Handler[] = [open, mine, chooseName, revokeCode];
