/** The figures of a report: each opens the records behind it; one that was not counted is not there. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { FIGURE_TERMS, figureInWords } from '@louyu/shared/messages/reports';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Sheet } from '../../ui/frame/sheet';
import type { FigureKey } from '@louyu/shared/domain/duties/report';
import type { Report } from './report-words';
import './reports.scss';

type Figure = Report['figures'][number];

/** Opens one record of a figure. */
export type OpenRecord = (key: FigureKey, recordId: string) => void;

interface BehindProps {
  figure: Figure;
  onRecord: OpenRecord;
  onClose: () => void;
}

const Behind = ({ figure: { key, count, records }, onRecord, onClose }: BehindProps) => (
  <Sheet open title={figureInWords(key, count)} onClose={onClose}>
    <View className="ly-reports">
      {count > records.length && (
        <View className="ly-reports__fine">这里列出最近的 {records.length} 条。</View>
      )}
      <Card flush>
        {records.map((id, at) => (
          <Row
            key={id}
            id={`record-${id}`}
            title={`${FIGURE_TERMS[key]} 第 ${at + 1} 条`}
            note="打开原始记录"
            onOpen={() => onRecord(key, id)}
          />
        ))}
      </Card>
    </View>
  </Sheet>
);

interface ReportFiguresProps {
  figures: readonly Figure[];
  onRecord: OpenRecord;
}

export function ReportFigures({ figures, onRecord }: ReportFiguresProps) {
  const [opened, setOpened] = useState<Figure>();
  return (
    <Card flush id="figures">
      {figures.map((figure) => (
        <Row
          key={figure.key}
          id={`figure-${figure.key}`}
          title={FIGURE_TERMS[figure.key]}
          aside={<Text className="ly-reports__count">{figure.count}</Text>}
          onOpen={figure.count > 0 ? () => setOpened(figure) : undefined}
        />
      ))}
      {opened && (
        <Behind figure={opened} onRecord={onRecord} onClose={() => setOpened(undefined)} />
      )}
    </Card>
  );
}
