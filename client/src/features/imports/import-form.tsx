/** A new import: which list, whether it is complete, and the file. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { ProblemNote } from '../../ui/states/error-state';
import { IMPORT_KINDS } from '@louyu/shared/domain/organization/import/state';
import { IMPORT_KIND_TERMS } from '@louyu/shared/messages/imports';
import { CompleteChoice } from './complete-choice';
import { FileChoice } from './file-choice';
import { TemplateCard } from './template-card';
import { useReading } from './use-reading';
import { isOfPeople } from './words';
import type { Complete, ImportKind } from '@louyu/shared/domain/organization/import/state';
import type { ChosenSheet } from '../../platform/sheets/sheet-port';
import './imports.scss';

interface ImportFormProps {
  onRead: (importId: string) => void;
}

const KINDS = IMPORT_KINDS.map((value) => ({ value, label: IMPORT_KIND_TERMS[value] }));

const busyText = (share: number | undefined, reading: boolean): string | false => {
  if (share !== undefined) return `正在上传 ${Math.round(share * 100)}%`;
  return reading && '正在和现在的登记比对…';
};

export function ImportForm({ onRead }: ImportFormProps) {
  const [kind, setKind] = useState<ImportKind>('students');
  const [complete, setComplete] = useState<Complete | null | undefined>(null);
  const [sheet, setSheet] = useState<ChosenSheet>();
  const { read, clear, share, reading, problem } = useReading();
  const asked = isOfPeople(kind) ? complete : null;
  const missing = sheet ? asked === undefined && '选学院' : '先选择文件';
  const choose = (chosen: ChosenSheet) => {
    clear();
    setSheet(chosen);
  };
  const submit = async () => {
    const done = sheet && (await read(sheet, { kind, complete: asked ?? null }));
    if (done) onRead(done.importId);
  };
  return (
    <View className="ly-imports ly-imports--form">
      <ChoiceList
        columns
        id="kind"
        label="导入什么"
        choices={KINDS}
        value={kind}
        onChange={setKind}
      />
      <TemplateCard key={kind} kind={kind} />
      {isOfPeople(kind) && <CompleteChoice onChange={setComplete} />}
      <FileChoice sheet={sheet} onChoose={choose} />
      {problem && <ProblemNote text={problem} />}
      <Button
        kind="primary"
        id="submit"
        busy={busyText(share, reading)}
        disabled={Boolean(missing)}
        onPress={() => void submit()}
      >
        {missing || '读取名单'}
      </Button>
      <View className="ly-imports__fine">读取只是比对，不改任何登记。看过结果再确认。</View>
    </View>
  );
}
