/** The codes as a spreadsheet, for whoever has no printer at hand. */
import { workbook } from '../../../platform/files/workbook';
import { exactTime } from '../../../ui/words/spoken-time';
import { inGroups } from '../joining/typed-code';
import { whereTo } from './sheet';
import type { MadeFile } from '../../../platform/files/save-file-port';
import type { Sheet } from './sheet';

const HEAD = ['姓名', '房间', '加入码', '怎么用'];
const HOW = '微信搜“楼宇先锋”，打开“我的”，点“输入加入码”';

export function sheetFile({ slips, expiresAt }: Sheet, of: string): MadeFile {
  const rows = slips.map((slip) => [slip.name, whereTo(slip), inGroups(slip.code), HOW]);
  const until = ['', '', '', `${exactTime(expiresAt)} 以前有效，只能用一次，只给本人`];
  return { name: `${of} 加入码.xlsx`, base64: workbook('加入码', [HEAD, ...rows, until]) };
}
