/** A file on its way: sent, then read and compared by the server; nothing is written by it. */
import { useState } from 'react';
import { readFile } from '@louyu/shared/contracts/imports';
import { asCallProblem } from '../../platform/call/call-problem';
import { useAct } from '../../platform/query/use-act';
import type { ChosenSheet } from '../../platform/sheets/sheet-port';
import type { InputOf } from '../../platform/call/contract';

type Asked = Omit<InputOf<typeof readFile>, 'fileId' | 'fileName'>;

/** The longest name that is kept; its ending says the kind, so the beginning goes. */
const LONGEST_NAME = 120;

export function useReading() {
  /** How much of the file is sent; `undefined` when nothing is on its way. */
  const [share, setShare] = useState<number>();
  const [unsent, setUnsent] = useState<string>();
  const { act, pending, problem, reset } = useAct(readFile);
  const sent = async (sheet: ChosenSheet): Promise<string | undefined> => {
    setShare(0);
    try {
      return await sheet.send(setShare);
    } catch (thrown) {
      setUnsent(asCallProblem(thrown).text);
      return undefined;
    } finally {
      setShare(undefined);
    }
  };
  const clear = () => {
    setUnsent(undefined);
    reset();
  };
  const read = async (sheet: ChosenSheet, asked: Asked) => {
    clear();
    const fileId = await sent(sheet);
    if (!fileId) return undefined;
    return act({ fileId, fileName: sheet.name.slice(-LONGEST_NAME), ...asked });
  };
  return { read, clear, share, reading: pending, problem: unsent ?? problem?.text };
}
