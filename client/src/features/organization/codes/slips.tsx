/**
 * The slips: two beside each other with cut lines on A4, cards on a screen. Everything is in the page
 * for the printer; a screen without one shows the first and goes on when asked.
 */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { printer } from '../../../platform/print/printer';
import { Button } from '../../../ui/controls/button';
import { spokenDate } from '../../../ui/words/spoken-time';
import { useNow } from '../../../ui/words/now';
import { inGroups } from '../joining/typed-code';
import { whereTo } from './sheet';
import type { Sheet, Slip } from './sheet';
import './codes.scss';

interface SlipsProps {
  sheet: Sheet;
  /** 3 号楼 4 层 */
  of: string;
}

const PAGE = 30;

const HOW = '在微信里搜“楼宇先锋”，打开“我的”，点“输入加入码”，填上面这 10 位。';

const SlipPaper = ({ slip, until }: { slip: Slip; until: string }) => (
  <View className="ly-slip">
    <View className="ly-slip__who">
      <Text className="ly-slip__name">{slip.name}</Text>
      <Text className="ly-slip__room">{whereTo(slip)}</Text>
    </View>
    <View className="ly-slip__code">{inGroups(slip.code)}</View>
    <View className="ly-slip__how">
      {HOW}
      {until}前有效，只能用一次，只给你本人。
    </View>
  </View>
);

export function Slips({ sheet, of }: SlipsProps) {
  const until = spokenDate(sheet.expiresAt, useNow());
  const [shown, setShown] = useState(printer.canPrint ? sheet.slips.length : PAGE);
  return (
    <>
      <View className="ly-slips__head">
        {of} 加入码 · {sheet.slips.length} 张 · {until}前有效 · 沿虚线剪开，当面发给本人
      </View>
      <View className="ly-slips">
        {sheet.slips.slice(0, shown).map((slip) => (
          <SlipPaper key={slip.personId} slip={slip} until={until} />
        ))}
      </View>
      {shown < sheet.slips.length && (
        <Button id="more" onPress={() => setShown(shown + PAGE)}>
          {`再看 ${Math.min(PAGE, sheet.slips.length - shown)} 个`}
        </Button>
      )}
    </>
  );
}
