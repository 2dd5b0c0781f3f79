/** Fetches everything as a file and hands it to the person; the file is kept nowhere. */
import { useState } from 'react';
import { exportAll } from '@louyu/shared/contracts/records';
import { CallProblem } from '../../platform/call/call-problem';
import { call } from '../../platform/call/call';
import { saveFile } from '../../platform/files/save-file';
import type { InputOf, OutputOf } from '../../platform/call/contract';

export type FileKind = InputOf<typeof exportAll>['as'];

export interface Exported {
  ok: boolean;
  text: string;
}

const NOT_OPENED = '文件做好了，但手机没能打开。请换“表格”再试，或在电脑上导出。';

const saved = ({ name, rows, cut }: OutputOf<typeof exportAll>): string =>
  [
    `导出了 ${rows} 条：${name}。`,
    cut.length > 0 ? `${cut.join('、')}条数太多，文件里只有最近的 300 条。` : '',
    '文件只在你手里，请自己保管好。',
  ].join('');

async function attempt(as: FileKind): Promise<Exported> {
  try {
    const { data } = await call(exportAll, { as });
    await saveFile(data);
    return { ok: true, text: saved(data) };
  } catch (thrown) {
    return { ok: false, text: thrown instanceof CallProblem ? thrown.text : NOT_OPENED };
  }
}

export function useExportAll() {
  const [pending, setPending] = useState(false);
  const [exported, setExported] = useState<Exported>();
  const run = async (as: FileKind) => {
    setPending(true);
    setExported(await attempt(as));
    setPending(false);
  };
  return { run, pending, exported };
}
