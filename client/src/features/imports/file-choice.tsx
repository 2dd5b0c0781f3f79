/** The file itself: chosen, named, and changed for another. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { asCallProblem } from '../../platform/call/call-problem';
import { chooseSheet } from '../../platform/sheets/choose-sheet';
import { Button } from '../../ui/controls/button';
import { ProblemNote } from '../../ui/states/error-state';
import { sizeText } from './words';
import type { ChosenSheet } from '../../platform/sheets/sheet-port';

interface FileChoiceProps {
  sheet: ChosenSheet | undefined;
  onChoose: (sheet: ChosenSheet) => void;
}

export function FileChoice({ sheet, onChoose }: FileChoiceProps) {
  const [problem, setProblem] = useState<string>();
  const choose = async () => {
    setProblem(undefined);
    try {
      const chosen = await chooseSheet();
      if (chosen) onChoose(chosen);
    } catch (thrown) {
      setProblem(asCallProblem(thrown).text);
    }
  };
  return (
    <View className="ly-imports__file">
      <Text className="ly-imports__heading">文件</Text>
      {sheet && (
        <View id="file-name" className="ly-imports__chosen">
          <Text className="ly-imports__name">{sheet.name}</Text>
          <Text className="ly-imports__label">{sizeText(sheet.bytes)}</Text>
        </View>
      )}
      <Button id="choose-file" onPress={() => void choose()}>
        {sheet ? '换一个文件' : '选择文件'}
      </Button>
      {problem && <ProblemNote text={problem} />}
    </View>
  );
}
