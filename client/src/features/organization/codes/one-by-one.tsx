/** One code at a time, large, to be typed off the leader's screen by the person in front of it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../../ui/controls/button';
import { Sheet } from '../../../ui/frame/sheet';
import { inGroups } from '../joining/typed-code';
import { whereTo } from './sheet';
import type { Slip } from './sheet';
import './codes.scss';

interface OneByOneProps {
  slips: readonly Slip[];
  onClose: () => void;
}

export function OneByOne({ slips, onClose }: OneByOneProps) {
  const [at, setAt] = useState(0);
  const slip = slips[at];
  if (!slip) return null;
  return (
    <Sheet
      open
      title={`第 ${at + 1} 个，共 ${slips.length} 个`}
      onClose={onClose}
      foot={
        <View className="ly-codes__pair">
          <Button id="before" disabled={at === 0} onPress={() => setAt(at - 1)}>
            上一个
          </Button>
          <Button
            id="next"
            kind="primary"
            disabled={at === slips.length - 1}
            onPress={() => setAt(at + 1)}
          >
            下一个
          </Button>
        </View>
      }
    >
      <View className="ly-one">
        <View className="ly-one__name">{slip.name}</View>
        <View className="ly-one__room">{whereTo(slip)}</View>
        <View id="one-code" className="ly-one__code">
          {inGroups(slip.code)}
        </View>
        <View className="ly-one__room">请本人在自己的手机上输入，不要拍照转发。</View>
      </View>
    </Sheet>
  );
}
