/** What asks this person to act, the most harmful to miss first, each with the one thing to do. */
import { useState } from 'react';
import { aboutOf, wordsOf } from '@louyu/shared/messages/parcels';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { TodayRow } from '../../ui/pieces/today-row';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { KeptNote } from './kept-note';
import { byHarm } from './harm';
import { useMatter } from './use-matter';
import { useToday } from './use-today';
import { useSnoozing } from './use-snoozing';
import type { Entry } from './use-matter';

interface RowsProps {
  title: string;
  rows: readonly Entry[];
  onOpen: (entry: Entry) => void;
  laterOf: (entry: Entry) => (() => void) | undefined;
  id: string;
}

/** Whoever stands above is told whose words these were. */
const placeInWords = (entry: Entry): string => {
  const about = aboutOf(entry);
  return about ? `${entry.place} · “${about}”` : entry.place;
};

/** Beyond these the list folds, so that the ways below it stay within reach. */
const FIRST = 6;

function Rows({ title, rows, onOpen, laterOf, id }: RowsProps) {
  const [all, setAll] = useState(rows.length <= FIRST + 1);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <Section title={title} note={`${rows.length} 件`}>
      <Card flush>
        {shown.map((entry) => (
          <TodayRow
            key={entry.id}
            id={`today-${entry.id}`}
            what={wordsOf(entry).title}
            where={placeInWords(entry)}
            until={entry.dueAt}
            action={wordsOf(entry).verb}
            fresh={!entry.seen}
            onAct={() => onOpen(entry)}
            onLater={laterOf(entry)}
          />
        ))}
      </Card>
      {shown.length < rows.length && (
        <Button kind="quiet" id={`${id}-all`} icon="down" onPress={() => setAll(true)}>
          {`再看 ${rows.length - shown.length} 件`}
        </Button>
      )}
    </Section>
  );
}

const NOTHING = (
  <EmptyState
    icon="check"
    title="今天没有等你办的事"
    how="排到你检查、有隐患等你验收、有人留言给你，都会出现在这里。"
  />
);

function Due({ rows }: { rows: readonly Entry[] }) {
  const open = useMatter();
  const { laterOf, sheet } = useSnoozing();
  const { overdue, waiting } = byHarm(rows, useNow());
  const rest = overdue.length > 0 ? '还有时间' : '等你办的';
  return (
    <>
      <Rows id="overdue" title="已经逾期" rows={overdue} onOpen={open} laterOf={laterOf} />
      <Rows id="waiting" title={rest} rows={waiting} onOpen={open} laterOf={laterOf} />
      {sheet}
    </>
  );
}

export function TodayList() {
  const { data, problem, loading, serverTime, retry } = useToday();
  if (loading) return <SkeletonRows count={3} />;
  if (!data)
    return (
      <ErrorState
        title="没有打开今天要办的事"
        text={problem?.text ?? ''}
        requestId={problem?.requestId}
        onRetry={retry}
      />
    );
  return (
    <>
      {problem && <KeptNote problem={problem} seenAt={serverTime} onRetry={retry} />}
      {data.rows.length > 0 ? <Due rows={data.rows} /> : NOTHING}
    </>
  );
}
