/**
 * Why: people type JSON5 (bare keys, single quotes, comments); the cloud reads EJSON. A mistake is
 * told while it is typed, before anything is sent.
 */
import JSON5 from 'json5';
import { messageOf } from './cloud-requests';

export type Typed = { ok: true; ejson: string } | { ok: false; why: string };

/** An object as strict EJSON text, or why it is none. Nothing typed is `{}`. */
export const readTyped = (text: string, notObject: string): Typed => {
  if (text.trim() === '') return { ok: true, ejson: '{}' };
  try {
    const value: unknown = JSON5.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, ejson: JSON.stringify(value) };
    return { ok: false, why: notObject };
  } catch (error) {
    return { ok: false, why: messageOf(error).replace(/^JSON5: /, '') };
  }
};
