/** What a person is found by. Kept as prefixes of an index, so that 40,000 people cost one look. */
import { type RoomId, roomLabel } from '../kernel/ids';

/** As it is compared: no blanks, no middle dots, lower case. */
export const searchable = (typed: string): string => typed.replace(/[\s·•・.]/g, '').toLowerCase();

/** Name, pinyin initials (`zs` for 张三; may be empty) and room (`3-412`), each once. */
export function searchKeysOf({
  name,
  initials,
  roomId,
}: {
  name: string;
  initials: string;
  roomId: RoomId | null;
}): string[] {
  const keys = [name, initials, roomId ? roomLabel(roomId) : ''].map(searchable);
  return [...new Set(keys.filter(Boolean))];
}
