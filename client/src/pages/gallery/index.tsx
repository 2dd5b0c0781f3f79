/** Every piece in its states, for looking at when one of them changes; never part of a delivered build. */
import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Page } from '../../ui/frame/page';
import { Button } from '../../ui/controls/button';
import { Controls } from './controls';
import { Pieces } from './pieces';
import { States } from './states';
import { Buildings } from './buildings';

const PARTS = { controls: Controls, pieces: Pieces, states: States, buildings: Buildings } as const;

const isPart = (part: string | undefined): part is keyof typeof PARTS =>
  part !== undefined && part in PARTS;

export default function GalleryPage() {
  const { part } = Taro.getCurrentInstance().router?.params ?? {};
  const [busy, setBusy] = useState(false);
  const Part = isPart(part) ? PARTS[part] : Controls;
  return (
    <Page
      title="部件"
      heading="3 栋 412"
      lead="4 层巡查 · 今天 18:00 前"
      wide={part === 'buildings' || part === 'pieces'}
      foot={
        <Button kind="primary" busy={busy && '正在提交…'} onPress={() => setBusy(!busy)}>
          提交检查
        </Button>
      }
    >
      <Part />
    </Page>
  );
}
