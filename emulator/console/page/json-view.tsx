/**
 * Why: JSON with its parts in colour. The text is cut into tokens and each becomes an element, so
 * nothing in a document can ever be taken for markup.
 */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pretty } from './formats';
import { useWords } from './words';

const tokens =
  /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** Beyond this the elements would cost more than the colours are worth. */
const mostColoured = 100_000;

const kindOf = ([, text, colon, word]: RegExpMatchArray): string => {
  if (text) return colon ? 'key' : 'string';
  return word ? 'word' : 'number';
};

const coloured = (text: string): ComponentChildren[] => {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const token = match[1] ?? match[0];
    parts.push(text.slice(end, match.index), <span class={`json-${kindOf(match)}`}>{token}</span>);
    end = match.index + token.length;
  }
  return [...parts, text.slice(end)];
};

/** JSON or EJSON text, pretty and coloured; anything else as it is. */
export const JsonView = ({ text }: { text: string }): JSX.Element => {
  const shown = pretty(text);
  return (
    <pre class="json" tabIndex={0}>
      {shown.length > mostColoured ? shown : coloured(shown)}
    </pre>
  );
};

/** One line of it, cut by the layout. */
export const JsonLine = ({ text }: { text: string }): JSX.Element => (
  <code class="json-line">{coloured(text.slice(0, 600))}</code>
);

export const CopyButton = ({ text }: { text: string }): JSX.Element => {
  const say = useWords();
  const [done, setDone] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(() => {
      setDone(true);
      setTimeout(() => setDone(false), 1200);
    });
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {say(done ? 'copied' : 'copy')}
    </button>
  );
};
