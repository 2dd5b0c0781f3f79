/** Into one's own calendar: one by one into the phone's, or all of a month as a file. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { icsFile } from '@louyu/shared/contracts/calendar';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { CallProblem } from '../../platform/call/call-problem';
import { call } from '../../platform/call/call';
import { saveFile } from '../../platform/files/save-file';
import { phoneCalendar } from '../../platform/phone-calendar/phone-calendar';
import { Button } from '../../ui/controls/button';
import { titleOf } from './words';
import type { Entry } from './occasion';
import './calendar.scss';

const NOT_OPENED = '文件做好了，但没能打开。请在电脑上导出。';

async function exported(window: { from: string; until: string }): Promise<string> {
  try {
    const { data } = await call(icsFile, window);
    if (data.count === 0) return '这个月日历上没有事项，不用导出。';
    await saveFile(data);
    return `导出了 ${data.count} 项：${data.name}`;
  } catch (thrown) {
    return thrown instanceof CallProblem ? thrown.text : NOT_OPENED;
  }
}

export function ExportMonth({ window }: { window: { from: string; until: string } }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async () => {
    setBusy(true);
    setSaid(await exported(window));
    setBusy(false);
  };
  if (phoneCalendar.canAdd) return null;
  return (
    <View className="ly-cal__acts">
      <Button
        narrow
        kind="quiet"
        id="export-month"
        busy={busy && '正在导出…'}
        onPress={() => void run()}
      >
        导出到我的日历（.ics）
      </Button>
      {said && <View className="ly-cal__fine">{said}</View>}
    </View>
  );
}

type Added = Pick<Entry, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'buildingId'>;

/** One matter into the phone's calendar; nothing where there is no way into it. */
export function AddToPhone({ entry, where }: { entry: Added; where?: string }) {
  const [said, setSaid] = useState('');
  if (!phoneCalendar.canAdd) return null;
  const add = async () => {
    const { startsAt, endsAt, buildingId } = entry;
    const place = [buildingLabel(buildingId), where].filter(Boolean).join(' ');
    const done = await phoneCalendar.add({ title: titleOf(entry), startsAt, endsAt, where: place });
    setSaid(
      done ? '已加到手机日历，提前一小时提醒。' : '没有加上：可以在微信设置里允许使用日历后再试。',
    );
  };
  return (
    <View className="ly-cal__lines">
      <Button narrow kind="quiet" id="add-to-phone" onPress={() => void add()}>
        加到手机日历
      </Button>
      {said && <View className="ly-cal__fine">{said}</View>}
    </View>
  );
}
