/** Puts an arrangement into force from a day on; whoever was slower is told and sees the new state. */
import { useEffect, useState } from 'react';
import { confirm } from '@louyu/shared/contracts/duties';
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { useAct } from '../../platform/query/use-act';
import { DayField } from '../../ui/controls/day-field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { sentOf } from './arrangement';
import { counted } from './words';
import type { Arranged } from './arrangement';
import type { Whose } from './roster';

export interface Confirmed {
  count: number;
  from: string;
  gaps: number;
  version: number;
}

interface ConfirmSheetProps {
  whose: Whose;
  version: number;
  lines: readonly Arranged[];
  onDone: (confirmed: Confirmed) => void;
  /** Somebody else was first. */
  onStale: () => void;
  onClose: () => void;
}

const doesOf = ({ kind }: Whose, count: number, from: string): string[] => [
  `${DUTY_KIND_TERMS[kind]}：${counted(kind, count)}从 ${exactDay(from)} 起按这份安排负责。`,
  '这些项上原来的安排到那天为止；没有列出的保持不变。',
];

function useConfirm({ whose, version, lines, onDone, onStale }: ConfirmSheetProps) {
  const { act, pending, problem } = useAct(confirm);
  const send = async (from: string) => {
    const sent = sentOf(lines);
    const done = await act({ ...whose, expectedVersion: version, from, lines: sent });
    if (done) onDone({ count: sent.length, from, ...done });
  };
  // The sheet's own state is out of date then: what stands now is shown instead.
  const stale = problem?.code === 'kernel.stale';
  useEffect(() => {
    if (stale) onStale();
  }, [stale, onStale]);
  return { send, pending, problem };
}

export function ConfirmSheet(props: ConfirmSheetProps) {
  const today = dayOfNow(useNow());
  const [from, setFrom] = useState(today);
  const { send, pending, problem } = useConfirm(props);
  const { whose, lines, onClose } = props;
  return (
    <DeedSheet
      open
      id="arrange"
      title="确认这份安排"
      onClose={onClose}
      form={
        <DayField id="from" label="从哪天起" value={from} earliest={today} onChange={setFrom} />
      }
      does={doesOf(whose, sentOf(lines).length, from)}
      told="被安排的同志在“我的责任”里看到，同学在“谁负责我的寝室”里看到。谁确认的会留下记录。"
      problem={problem?.text}
      action="确认安排"
      busy={pending && '正在确认…'}
      onConfirm={() => void send(from)}
    />
  );
}
