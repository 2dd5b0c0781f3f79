/** What asks this person to act, the most harmful to miss first. */
import { View } from '@tarojs/components';
import { today } from '@louyu/shared/contracts/reminders';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { TodayRow } from '../../ui/pieces/today-row';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { REMINDER_WORDS } from './words';
import type { OutputOf } from '../../platform/call/contract';

export type TodayEntry = OutputOf<typeof today>['rows'][number];

interface TodayListProps {
  /** Opens the matter behind an entry. */
  onOpen: (entry: TodayEntry) => void;
}

const Entry = ({ entry, onOpen }: TodayListProps & { entry: TodayEntry }) => (
  <TodayRow
    id={`today-${entry.id}`}
    what={REMINDER_WORDS[entry.kind].what}
    where={entry.place}
    until={entry.dueAt}
    action={REMINDER_WORDS[entry.kind].action}
    fresh={!entry.seen}
    onAct={() => onOpen(entry)}
  />
);

export function TodayList({ onOpen }: TodayListProps) {
  const { data, problem, loading, retry } = useRead(today, {});
  if (loading) return <SkeletonRows count={3} />;
  if (!data) return <ErrorState title="没有打开待办" text={problem?.text ?? ''} onRetry={retry} />;
  return (
    <View>
      {problem && <ProblemNote text={problem.text} />}
      {data.rows.length === 0 ? (
        <EmptyState
          icon="check"
          title="今天没有要你办的事"
          how="排到你巡查、有隐患等你验收、有人留言，都会出现在这里。"
        />
      ) : (
        <Section title="要你办的" note={`${data.rows.length} 件`}>
          <Card flush>
            {data.rows.map((entry) => (
              <Entry key={entry.id} entry={entry} onOpen={onOpen} />
            ))}
          </Card>
        </Section>
      )}
    </View>
  );
}
