/** The codes, this once: to print and cut, to save as a table, or to show one by one across a table. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { saveFile } from '../../../platform/files/save-file';
import { printer } from '../../../platform/print/printer';
import { Button } from '../../../ui/controls/button';
import { Page } from '../../../ui/frame/page';
import { Icon } from '../../../ui/words/icon';
import { useNow } from '../../../ui/words/now';
import { spokenDate } from '../../../ui/words/spoken-time';
import { OneByOne } from './one-by-one';
import { sheetFile } from './sheet-file';
import { Slips } from './slips';
import type { Sheet } from './sheet';
import './codes.scss';

interface IssuedSheetProps {
  sheet: Sheet;
  /** 3 号楼 4 层 */
  of: string;
  onDone: () => void;
}

const NOT_SAVED = '表格做好了，但没能打开。请用“逐个显示”，或换一台设备重新生成。';

function useSaving(sheet: Sheet, of: string) {
  const [word, setWord] = useState<string>();
  const file = () => sheetFile(sheet, of);
  const save = () =>
    void saveFile(file()).then(
      () => setWord(`存成了“${file().name}”。发完以后请删掉它。`),
      () => setWord(NOT_SAVED),
    );
  return { save, word };
}

const Once = () => (
  <View className="ly-codes__once" role="status">
    <Icon name="warn" size="small" />
    <View className="ly-codes__words">
      加入码只在这里显示这一次，离开这一页就看不到了。先印好或存好再离开。
    </View>
  </View>
);

export function IssuedSheet({ sheet, of, onDone }: IssuedSheetProps) {
  const [showing, setShowing] = useState(false);
  const { save, word } = useSaving(sheet, of);
  const first = printer.canPrint ? 'secondary' : 'primary';
  return (
    <Page
      wide
      title="印加入码"
      heading={of}
      lead={`${sheet.slips.length} 个加入码，${spokenDate(sheet.expiresAt, useNow())}前有效。`}
      foot={
        <View className="ly-codes__foot">
          {printer.canPrint && (
            <Button kind="primary" id="print" icon="print" onPress={printer.print}>
              打印
            </Button>
          )}
          <Button kind={first} id="save-sheet" onPress={save}>
            存成表格
          </Button>
          <Button id="one-by-one" onPress={() => setShowing(true)}>
            逐个显示
          </Button>
        </View>
      }
    >
      <Once />
      {word && (
        <View className="ly-codes__words" role="status">
          {word}
        </View>
      )}
      <Slips sheet={sheet} of={of} />
      <View className="ly-codes__leave">
        <Button kind="quiet" id="done" onPress={onDone}>
          都发好了，回到名单
        </Button>
      </View>
      {showing && <OneByOne slips={sheet.slips} onClose={() => setShowing(false)} />}
    </Page>
  );
}
