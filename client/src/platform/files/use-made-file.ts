/** Asks the server for a file and hands it to the person; what the server makes is stored nowhere. */
import { useState } from 'react';
import { CallProblem } from '../call/call-problem';
import { saveFile } from './save-file';
import type { MadeFile } from './save-file-port';

/** What became of it, in words. */
export interface Handed {
  ok: boolean;
  text: string;
}

const NOT_OPENED = '文件做好了，但这台设备没能打开。请换一台设备，或在电脑上下载。';

const attempt = async (make: () => Promise<MadeFile>): Promise<Handed> => {
  try {
    const file = await make();
    await saveFile(file);
    return { ok: true, text: `已下载：${file.name}` };
  } catch (thrown) {
    return { ok: false, text: thrown instanceof CallProblem ? thrown.text : NOT_OPENED };
  }
};

export function useMadeFile() {
  const [pending, setPending] = useState(false);
  const [handed, setHanded] = useState<Handed>();
  const run = async (make: () => Promise<MadeFile>) => {
    setPending(true);
    setHanded(await attempt(make));
    setPending(false);
  };
  return { run, pending, handed };
}
