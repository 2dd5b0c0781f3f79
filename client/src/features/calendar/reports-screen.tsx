/** 思想汇报: mine to write, and those that were handed to me to read. */
import { useState } from 'react';
import { reports } from '@louyu/shared/contracts/calendar-reports';
import { REPORT_TERMS } from '@louyu/shared/messages/calendar';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { REPORT_TONES, quarterWords } from './report-words';
import { Waiting } from './waiting';
import type { OutputOf } from '../../platform/call/contract';

const TITLE = '思想汇报';

type Side = 'author' | 'reader';
type Line = OutputOf<typeof reports>['rows'][number];

const SIDES: { value: Side; label: string }[] = [
  { value: 'author', label: '我写的' },
  { value: 'reader', label: '交给我的' },
];

const EMPTY: Record<Side, { title: string; how: string }> = {
  author: { title: '还没有要交的思想汇报', how: '每季度到期前一个月会出现在这里，写好交给组长。' },
  reader: {
    title: '还没有交给你的思想汇报',
    how: '同志们提交后会出现在这里，只有你和本人能看到。',
  },
};

const LineRow = ({ line, side, onOpen }: { line: Line; side: Side; onOpen: () => void }) => (
  <Row
    id={`report-${line.id.replace(/[^\w-]/g, '-')}`}
    title={quarterWords(line.period)}
    note={
      <>
        {side === 'author' ? `交给 ${line.readerName}` : line.authorName}
        {line.state !== 'accepted' && (
          <>
            {' · '}
            <RelativeTime at={line.dueAt} kind="due" settled={line.state === 'submitted'} />
          </>
        )}
      </>
    }
    aside={<State tone={REPORT_TONES[line.state]}>{REPORT_TERMS[line.state]}</State>}
    onOpen={onOpen}
  />
);

export function ReportsScreen({ onOpen }: { onOpen: (reportId: string) => void }) {
  const [side, setSide] = useState<Side>('author');
  const { rows, problem, retry, more, loadMore, loadingMore } = usePages(reports, { as: side });
  useFreshOnShow(reports);
  return (
    <Page title={TITLE} heading={TITLE} lead="只有你和阅读人能看到内容。">
      <ChoiceList inline id="side" label="看哪些" choices={SIDES} value={side} onChange={setSide} />
      {rows?.length === 0 && <EmptyState {...EMPTY[side]} />}
      {Boolean(rows?.length) && (
        <Card flush id="reports">
          {rows?.map((line) => (
            <LineRow key={line.id} line={line} side={side} onOpen={() => onOpen(line.id)} />
          ))}
        </Card>
      )}
      {more && (
        <Button id="more" busy={loadingMore && '正在打开…'} onPress={loadMore}>
          看更早的
        </Button>
      )}
      {!rows && (
        <Waiting problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} rows={3} />
      )}
    </Page>
  );
}
