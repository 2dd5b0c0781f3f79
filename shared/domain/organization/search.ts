/**
 * What a person is found by: every beginning of name, pinyin initials and room, so that what
 * is typed is one equal value. A range would be wrong on an index over several values of one
 * document: one value may meet its lower bound and another its upper.
 */
import { type RoomId, roomLabel } from '../kernel/ids';

/** Longer beginnings tell nobody apart. */
const LONGEST = 12;

/** As it is compared: no blanks, no middle dots, lower case. */
export const searchable = (typed: string): string => typed.replace(/[\s·•・.]/g, '').toLowerCase();

/** What was typed, as it stands among the keys. */
export const searched = (typed: string): string =>
  [...searchable(typed)].slice(0, LONGEST).join('');

/** Every beginning of a text as it is compared: `张三` → `张`, `张三`. */
export function beginningsOf(text: string): string[] {
  const characters = [...searchable(text)].slice(0, LONGEST);
  return characters.map((_, at) => characters.slice(0, at + 1).join(''));
}

/** The beginnings of a room as people write it, as far as they name more than a building. */
export const roomKeys = (roomId: RoomId | null): string[] =>
  roomId ? beginningsOf(roomLabel(roomId)).filter((key) => key.includes('-')) : [];

/** The beginnings of name, pinyin initials (`zs` for 张三; may be empty) and room (`3-412`), each once. */
export function searchKeysOf({
  name,
  initials,
  roomId,
}: {
  name: string;
  initials: string;
  roomId: RoomId | null;
}): string[] {
  return [...new Set([...beginningsOf(name), ...beginningsOf(initials), ...roomKeys(roomId)])];
}
