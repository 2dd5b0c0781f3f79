/** Fetches a building's month as a spreadsheet; what the server makes is stored nowhere. */
import { useState } from 'react';
import { monthSheet } from '@louyu/shared/contracts/inspection-results';
import { CallProblem } from '../../../platform/call/call-problem';
import { call } from '../../../platform/call/call';
import { saveFile } from '../../../platform/files/save-file';
import type { InputOf } from '../../../platform/call/contract';

export interface Said {
  ok: boolean;
  text: string;
}

const NOT_OPENED = '表格做好了，但手机没能打开。请换一台设备，或在电脑上导出。';

async function attempt(input: InputOf<typeof monthSheet>): Promise<Said> {
  try {
    const { data } = await call(monthSheet, input);
    if (data.rows === 0) return { ok: false, text: '这个月还没有检查记录，换一个月再导出。' };
    await saveFile(data);
    return { ok: true, text: `导出了 ${data.rows} 间：${data.name}` };
  } catch (thrown) {
    return { ok: false, text: thrown instanceof CallProblem ? thrown.text : NOT_OPENED };
  }
}

export function useMonthSheet() {
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState<Said>();
  const run = async (input: InputOf<typeof monthSheet>) => {
    setPending(true);
    setSaid(await attempt(input));
    setPending(false);
  };
  return { run, pending, said };
}
