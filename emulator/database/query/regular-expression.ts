/** Why: MongoDB matches with PCRE; what of it JavaScript writes differently is translated here. */
import { BSONRegExp } from 'bson';
import { CloudError } from '../../gateway/cloud-error';
import type { Value } from '../values/ejson';

const inlineFlags = /^\(\?([imsx]+)\)/;

/** `x` lets a pattern hold blanks and comments that mean nothing, outside of brackets. */
const withoutBlanks = (pattern: string): string =>
  pattern.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\s+|#.*/g, (part) =>
    /^(\s|#)/.test(part) ? '' : part,
  );

const compiled = (pattern: string, flags: string): RegExp => {
  // With `u` a dot is a whole character, as in UTF-8; but `u` also refuses needless escapes.
  for (const each of [`${flags}u`, flags]) {
    try {
      return new RegExp(pattern, each);
    } catch {
      continue;
    }
  }
  throw new CloudError('DATABASE_REQUEST_FAILED', `Regular expression is invalid: ${pattern}`);
};

const translated = (source: string, options: string): RegExp => {
  const inline = inlineFlags.exec(source);
  const flags = options + (inline?.[1] ?? '');
  const pattern = inline ? source.slice(inline[0].length) : source;
  const kept = [...new Set(flags.replace(/[^ims]/g, ''))].join('');
  return compiled(flags.includes('x') ? withoutBlanks(pattern) : pattern, kept);
};

export const isPattern = (value: Value): value is RegExp | BSONRegExp =>
  value instanceof RegExp || value instanceof BSONRegExp;

/** `options` takes the place of the pattern's own, as `$options` does. */
export const regularExpression = (value: Value, options?: string): RegExp => {
  if (typeof value === 'string') return translated(value, options ?? '');
  if (value instanceof RegExp) return translated(value.source, options ?? value.flags);
  if (value instanceof BSONRegExp) return translated(value.pattern, options ?? value.options);
  throw new CloudError('DATABASE_INVALID_OPERRATOR', '$regex has to be a string');
};
