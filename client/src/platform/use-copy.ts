/** Puts a text on the clipboard and remembers that it is there, for the button that says so. */
import { useState } from 'react';
import { copyText } from './clipboard';

export function useCopy(text: string): { copied: boolean; copy: () => void } {
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    void copyText(text).then(
      () => setCopied(text),
      () => setCopied(undefined),
    );
  return { copied: copied === text, copy };
}
