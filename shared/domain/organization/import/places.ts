/** Rooms and buildings as people write them: 3-412, 3号楼412, 03-0412, 3#412. */
import type { BuildingId, RoomId } from '../../kernel/ids';

const CHINESE = '零一二三四五六七八九';
const TEN = '十';

/** 三 → 3, 十二 → 12, 二十 → 20; digits stay. `null` for anything else. */
function countIn(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [tens, ones, more] = text.includes(TEN) ? text.split(TEN) : ['', text];
  if (more !== undefined) return null;
  const value = (part: string | undefined, empty: number) =>
    part === '' || part === undefined ? empty : CHINESE.indexOf(part);
  const high = text.includes(TEN) ? value(tens, 1) : 0;
  const low = value(ones, 0);
  return high < 0 || low < 0 ? null : high * 10 + low || null;
}

const BUILDING =
  /^b?(\d{1,2}|[零一二三四五六七八九十]{1,3})(?:#|号?[楼栋幢座]|号|公寓)?(?:学生)?(?:公寓|宿舍|楼)?$/i;
/** 学生公寓3号楼, 南区3号楼: what stands before names the same building. */
const BEFORE = /^[^\d零一二三四五六七八九十b]*(?:学生)?(?:公寓|宿舍|[东南西北中]区|校区)/;

/** The building that a text names. */
export function buildingFrom(text: string): BuildingId | null {
  const compact = text.replace(/ /g, '').replace(BEFORE, '');
  const number = countIn(BUILDING.exec(compact)?.[1] ?? '');
  return number === null || number < 1 ? null : `b${String(number).padStart(2, '0')}`;
}

const TOGETHER =
  /^(.+?)(?:-|_|\/|(?<=[#楼栋幢座])|(?<=公寓))-?(\d{3,4})(?:室|房|寝室|号|宿舍)?(?:-?[1-9]床?)?$/;
const ALONE = /^(\d{3,4})(?:室|房|寝室|号|宿舍)?$/;
const LAYERED = /^(.+?[楼栋幢座#-])(\d{1,2})(?:层|楼)(\d{1,2})(?:室|房|号)?$/;

const roomIn = (building: BuildingId, digits: string): RoomId | null => {
  const four = digits.padStart(4, '0');
  return four.startsWith('00') || four.endsWith('00') ? null : `${building}-${four}`;
};

/** `3号楼4层12室`: the floor stands apart. */
function layered(compact: string): { building: string; digits: string } | null {
  const [, building, floor, room] = LAYERED.exec(compact) ?? [];
  return building && room ? { building, digits: `${floor}${room.padStart(2, '0')}` } : null;
}

function together(compact: string): { building: string; digits: string } | null {
  const [, building, digits] = TOGETHER.exec(compact) ?? [];
  return building && digits ? { building, digits } : null;
}

/** The room that a text names, with the building from a column of its own where there is one. */
export function roomFrom(text: string, building: BuildingId | null): RoomId | null {
  const compact = text.replace(/ /g, '');
  const alone = ALONE.exec(compact)?.[1];
  if (alone) return building ? roomIn(building, alone) : null;
  const parts = layered(compact) ?? together(compact);
  const said = parts && buildingFrom(parts.building.replace(/-$/, ''));
  if (!said || (building && building !== said)) return null;
  return roomIn(said, parts.digits);
}
