/** 导出名册: the candidates that one may see, with where they stand, as a spreadsheet. */
import { View } from '@tarojs/components';
import { candidatesSheet } from '@louyu/shared/contracts/development-dispatches';
import { Button } from '../../../ui/controls/button';
import { useFile } from './use-file';

export function SheetOfAll() {
  const { run, pending, fetched } = useFile(candidatesSheet);
  return (
    <View>
      <Button id="export-candidates" busy={pending && '正在做表格…'} onPress={() => void run({})}>
        导出名册
      </Button>
      {fetched && (
        <View className="ly-row__note" role="status">
          {fetched.text}
        </View>
      )}
    </View>
  );
}
