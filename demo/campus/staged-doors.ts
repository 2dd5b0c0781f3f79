/** What waits at the doors of the stage: hazards at every point of their way, and letters. */
import type { Hazard, HazardKind } from '@louyu/shared/domain/hazards/state';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { Chance } from './chance';
import { type Reach, pursue } from './hazard-course';
import { fromDoor } from './hazards';
import { receiptFrom } from './inspections';
import { leaveAt } from './letters';
import { type Setting, personIn, roomIn } from './setting';
import type { Stage } from './stage';

interface Scene {
  roomId: string;
  kind: HazardKind;
  text: string;
  at: Instant;
  reach: Reach;
  reporter?: Person;
  photographed?: boolean;
}

/** The receipts that a demonstration may follow. */
export interface Slips {
  hazard: string;
  letter: string;
}

function scenes(stage: Stage, set: Setting): Scene[] {
  const { almanac } = set;
  const [near = stage.room, far = stage.room] = [stage.area.rooms[0], stage.area.rooms.at(-1)];
  const beside = stage.area.rooms.find((room) => ![near, far, stage.room].includes(room)) ?? near;
  return [
    {
      roomId: stage.room,
      kind: 'wiring',
      text: '靠门的插座松了，插上去会冒火花，周围已经发黑。',
      at: almanac.at(1, 20.5),
      reach: 'open',
      reporter: personIn(set, stage.resident),
      photographed: true,
    },
    {
      roomId: near,
      kind: 'lock_window',
      text: '窗户把手掉了，关不上，晚上风很大。',
      at: almanac.at(6, 18),
      reach: 'accepted',
    },
    {
      roomId: far,
      kind: 'water',
      text: '洗手池下面漏水，已经流到过道。',
      at: almanac.at(3, 19),
      reach: 'fixed',
      photographed: true,
    },
    {
      roomId: beside,
      kind: 'charging',
      text: '楼道插座上有人给电动车电池充电。',
      at: almanac.at(4, 21),
      reach: 'fixed',
      reporter: personIn(set, stage.member),
      photographed: true,
    },
    {
      roomId: far,
      kind: 'escape',
      text: '楼道尽头的防火门前堆了纸箱，推不开。',
      at: addHours(almanac.now, -1.5),
      reach: 'open',
      photographed: true,
    },
  ];
}

/** The hazards of the stage; the first one's receipt is on the slip. */
export function stagedHazards(stage: Stage, slips: Slips, set: Setting): Hazard[] {
  const chance = new Chance('hazards on the stage');
  return scenes(stage, set).map(({ roomId, reach, ...scene }, at) => {
    const receipt = at === 0 ? slips.hazard : receiptFrom(chance);
    const opened = fromDoor({ ...scene, room: roomIn(set, roomId), receipt }, chance, set);
    return pursue(opened, reach, chance, set);
  });
}

/** Letters that wait for the member and behind the staged door. */
export function stagedLetters(
  stage: Stage,
  slips: Slips,
  doors: readonly Door[],
  set: Setting,
): Letter[] {
  const chance = new Chance('letters on the stage');
  const doorOf = (roomId: string | null) =>
    doors.filter((door) => door.roomId === roomId && door.state === 'active');
  const behind = [...doorOf(stage.room), ...doorOf(personIn(set, stage.member).roomId)];
  const texts = [
    '想递交入党申请书，不知道交给谁、有没有格式要求。',
    '晚上十一点以后走廊还是很吵，能不能提醒一下？',
  ];
  return behind.map((door, index) => {
    const receipt = index === 0 ? slips.letter : receiptFrom(chance);
    const slip = {
      door,
      text: texts[index % texts.length] ?? '',
      at: set.almanac.at(1, 21.5),
      receipt,
    };
    return leaveAt(slip, chance, set);
  });
}

/** Receipts that stay the same from day to day. */
export function slips(): Slips {
  const chance = new Chance('slips on the stage');
  return { hazard: receiptFrom(chance), letter: receiptFrom(chance) };
}
