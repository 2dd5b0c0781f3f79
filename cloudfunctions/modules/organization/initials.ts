/**
 * Pinyin initials of names, for finding people. The dictionary is large, so only `office`
 * and the demo import this file.
 */
import { pinyin } from 'pinyin-pro';

/** First letters of a name's syllables, surnames read as surnames: 曾小贤 → `zxx`. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', separator: '' });
