/** 导出表格: of which days, and what became of it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { dayOfNow } from '../../ui/words/spoken-time';
import { useNow } from '../../ui/words/now';
import { MONTHS, daysOf } from './export-days';
import { useExport } from './use-export';
import './hazards.scss';

interface ExportSheetProps {
  buildingId: string;
  onClose: () => void;
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

export function ExportSheet({ buildingId, onClose }: ExportSheetProps) {
  const now = useNow();
  const today = dayOfNow(now);
  const [from, setFrom] = useState(dayOfNow(new Date(now.getTime() - MONTH_MS)));
  const [to, setTo] = useState(today);
  const { run, pending, exported } = useExport();
  const backwards = from > to;
  return (
    <Sheet
      open
      title="导出隐患表格"
      onClose={onClose}
      foot={
        <>
          {backwards && <ProblemNote text="开始的日子晚于结束的日子，请对调一下。" />}
          {exported && !exported.ok && <ProblemNote text={exported.text} />}
          <Button
            kind="primary"
            id="export-confirm"
            busy={pending && '正在做表格…'}
            disabled={backwards}
            onPress={() => void run({ buildingId, from, to })}
          >
            导出表格
          </Button>
        </>
      }
    >
      <View className="ly-hazards">
        <ChoiceList
          inline
          id="export-month"
          label="哪个月"
          choices={MONTHS}
          value={undefined}
          onChange={(month) => {
            const days = daysOf(month, today);
            setFrom(days.from);
            setTo(days.to);
          }}
        />
        <View className="ly-hazards__days">
          <DayField
            id="export-from"
            label="从哪天"
            value={from}
            latest={today}
            onChange={setFrom}
          />
          <DayField id="export-to" label="到哪天" value={to} latest={today} onChange={setTo} />
        </View>
        <View className="ly-hazards__fine">
          按报告的日子算。表格里有房间、情况和状态，没有报告人。
        </View>
        {exported?.ok && (
          <View className="ly-hazards__text" role="status">
            {exported.text}
          </View>
        )}
      </View>
    </Sheet>
  );
}
