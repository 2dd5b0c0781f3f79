/** Fetches the spreadsheet and hands it to the person; what the server makes is stored nowhere. */
import { useState } from 'react';
import { spreadsheet } from '@louyu/shared/contracts/hazards';
import { CallProblem } from '../../platform/call/call-problem';
import { call } from '../../platform/call/call';
import { saveFile } from '../../platform/files/save-file';
import type { InputOf } from '../../platform/call/contract';

/** What became of it, in words. */
export interface Exported {
  ok: boolean;
  text: string;
}

const NOT_OPENED = '表格做好了，但手机没能打开。请换一台设备，或在电脑上导出。';

export function useExport() {
  const [pending, setPending] = useState(false);
  const [exported, setExported] = useState<Exported>();
  const attempt = async (input: InputOf<typeof spreadsheet>): Promise<Exported> => {
    try {
      const { data } = await call(spreadsheet, input);
      if (data.rows === 0) return { ok: false, text: '这段时间没有报告过隐患，换一段日期再导出。' };
      await saveFile(data);
      return { ok: true, text: `导出了 ${data.rows} 条：${data.name}` };
    } catch (thrown) {
      return { ok: false, text: thrown instanceof CallProblem ? thrown.text : NOT_OPENED };
    }
  };
  const run = async (input: InputOf<typeof spreadsheet>) => {
    setPending(true);
    setExported(await attempt(input));
    setPending(false);
  };
  return { run, pending, exported };
}
