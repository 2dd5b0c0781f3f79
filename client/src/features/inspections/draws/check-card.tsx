/** 自己算一遍: the draw done again on this phone from what the page shows, step by step. */
import { View } from '@tarojs/components';
import { check, committedText } from '@louyu/shared/domain/inspections/draws/drawing';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useCopy } from '../../../platform/use-copy';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { State } from '../../../ui/words/state';
import type { Frozen } from '@louyu/shared/domain/inspections/draws/drawing';

export interface CheckedDraw extends Frozen {
  commitment: string;
  drawn: string[];
}

const Verdict = ({ sound }: { sound: boolean }) => (
  <State tone={sound ? 'done' : 'overdue'}>{sound ? '一致' : '不一致'}</State>
);

const labels = (rooms: readonly string[]): string => rooms.map(roomLabel).join('、') || '没有';

interface CheckCardProps {
  draw: CheckedDraw;
  /** The public value; `null` for a draw that was given up before it had one. */
  value: string | null;
}

/** The rooms, drawn again, beside those that were drawn. */
function Rooms({ draw, value }: { draw: CheckedDraw; value: string }) {
  const { rooms, recomputed } = check(draw, value);
  return (
    <Row
      id="check-rooms"
      title="按封存的名单和开奖号码再抽一遍"
      note={
        rooms
          ? labels(recomputed)
          : `重算得到 ${labels(recomputed)}，页面上是 ${labels(draw.drawn)}`
      }
      aside={<Verdict sound={rooms} />}
    />
  );
}

export function CheckCard({ draw, value }: CheckCardProps) {
  const { copied, copy } = useCopy(committedText(draw));
  const { commitment } = check(draw, value ?? '');
  return (
    <Card flush id="check">
      <Row
        id="check-commitment"
        title="名单、间数、开奖期次和密钥"
        note={
          commitment
            ? '和开奖之前公布的封存码对得上，没有改过。'
            : '和开奖之前公布的封存码对不上：封存以后有人改过。'
        }
        aside={<Verdict sound={commitment} />}
      />
      {value !== null && <Rooms draw={draw} value={value} />}
      <View className="ly-form-part">
        <View className="ly-draw__fine">
          这一步在你的手机上算，不问服务器。要用自己的工具算：复制原文，存成文本文件，求 SHA-256，
          应当等于封存码；第 n 次抽取是“密钥|号码|n”的 SHA-256 前 12
          位十六进制数，除以剩余总权重取余。
        </View>
        <Button id="copy-frozen" icon={copied ? 'check' : 'copy'} onPress={copy}>
          {copied ? '已复制' : '复制封存的原文'}
        </Button>
      </View>
    </Card>
  );
}
