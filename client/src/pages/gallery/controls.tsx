import { useState } from 'react';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { PhotoPicker } from '../../ui/pieces/photo-picker';
import { Sheet } from '../../ui/frame/sheet';
import type { PickedPhoto } from '../../ui/pieces/photo-picker';

const wall =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"%3E%3Crect width="4" height="3" fill="%23a7987f"/%3E%3Cpath d="M0 3L2 1l2 2z" fill="%236f6452"/%3E%3C/svg%3E';
const PHOTOS: PickedPhoto[] = [
  { id: 'a', url: wall, state: 'sent' },
  { id: 'b', url: wall, state: 'failed' },
];

export function Controls() {
  const [words, setWords] = useState('走廊尽头插座松动，拔插头会冒火花。');
  const [result, setResult] = useState<'pass' | 'fail' | 'none'>('fail');
  const [asks, setAsks] = useState<string[]>(['fire']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card>
        <Section>
          <ChoiceList
            id="result"
            inline
            label="电线与插座"
            choices={[
              { value: 'pass', label: '合格' },
              { value: 'fail', label: '不合格' },
              { value: 'none', label: '没有' },
            ]}
            value={result}
            onChange={setResult}
          />
          <ChoiceList
            id="asks"
            many
            label="严重程度"
            choices={[
              { value: 'minor', label: '一般', note: '七个工作日内整改' },
              { value: 'fire', label: '紧急', note: '马上通知后勤，今天处理' },
            ]}
            value={asks}
            onChange={setAsks}
          />
          <PhotoPicker
            id="photos"
            label="照片"
            hint="只拍隐患，不拍人。"
            photos={PHOTOS}
            max={3}
            onAdd={() => undefined}
            onRemove={() => undefined}
            onPreview={() => undefined}
          />
          <Field
            id="what"
            label="看到了什么"
            multiline
            max={200}
            value={words}
            onChange={setWords}
          />
          <Field
            id="where"
            label="具体位置"
            optional
            placeholder="如：阳台左侧"
            max={20}
            value=""
            onChange={() => undefined}
          />
          <Field
            id="code"
            label="门牌编号"
            hint="印在门牌二维码下面"
            value="K7PM"
            error="编号少了几位，请对照门牌再看一遍。"
            onChange={() => undefined}
          />
        </Section>
      </Card>
      <Button icon="scan" onPress={() => setOpen(true)}>
        扫门牌
      </Button>
      <Button kind="quiet" onPress={() => undefined}>
        先存着，回头再填
      </Button>
      <Button disabled onPress={() => undefined}>
        请他补充
      </Button>
      <Sheet
        open={open}
        title="撤回这条留言？"
        onClose={() => setOpen(false)}
        foot={
          <Button kind="primary" onPress={() => setOpen(false)}>
            撤回留言
          </Button>
        }
      >
        撤回后组长看不到内容，只看到有人撤回过一条。
      </Sheet>
    </>
  );
}
