/** Papers by date and reference; what they say stays where they are filed. */
import { View } from '@tarojs/components';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import type { PaperDraft } from './step-draft';

interface PaperFieldsProps {
  papers: readonly PaperDraft[];
  latest: string;
  onChange: (papers: PaperDraft[]) => void;
}

export const PaperFields = ({ papers, latest, onChange }: PaperFieldsProps) => {
  const change = (at: number, next: Partial<PaperDraft>) =>
    onChange(papers.map((paper, index) => (index === at ? { ...paper, ...next } : paper)));
  return (
    <>
      {papers.map((paper, at) => (
        <Card key={paper.name} title={paper.name}>
          <View className="ly-way__pair">
            <DayField
              id={`paper-${at}-dated`}
              label="材料日期"
              value={paper.dated}
              latest={latest}
              onChange={(dated) => change(at, { dated })}
            />
            <Field
              id={`paper-${at}-reference`}
              label="文号或存放处"
              value={paper.reference}
              onChange={(reference) => change(at, { reference })}
              max={60}
            />
          </View>
        </Card>
      ))}
    </>
  );
};
