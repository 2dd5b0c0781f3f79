/** Fetches a file that is made on asking and hands it to the person; it is kept nowhere. */
import { useState } from 'react';
import { CallProblem } from '../../../platform/call/call-problem';
import { call } from '../../../platform/call/call';
import { saveFile } from '../../../platform/files/save-file';
import type { candidatesSheet, dispatchFile } from '@louyu/shared/contracts/development-dispatches';
import type { InputOf } from '../../../platform/call/contract';

const NOT_OPENED = '文件做好了，但这台设备没能打开。请换一台，或在电脑上打开。';

type MakesFile = typeof dispatchFile | typeof candidatesSheet;

export interface Fetched {
  ok: boolean;
  text: string;
}

export function useFile<C extends MakesFile>(contract: C) {
  const [pending, setPending] = useState(false);
  const [fetched, setFetched] = useState<Fetched>();
  const attempt = async (input: InputOf<C>): Promise<Fetched> => {
    try {
      const { data } = await call<MakesFile>(contract, input);
      await saveFile(data);
      return { ok: true, text: `已取得：${data.name}` };
    } catch (thrown) {
      return { ok: false, text: thrown instanceof CallProblem ? thrown.text : NOT_OPENED };
    }
  };
  const run = async (input: InputOf<C>) => {
    setPending(true);
    setFetched(await attempt(input));
    setPending(false);
  };
  return { run, pending, fetched };
}
