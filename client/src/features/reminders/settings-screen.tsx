/** 提醒设置: what WeChat will still bring, when to leave me in peace, and what comes how. */
import { useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { prefer, preferences } from '@louyu/shared/contracts/reminders';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Columns } from '../../ui/frame/columns';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Arrivals } from './arrivals-card';
import { QuietHours } from './quiet-hours';
import { TopicWishes } from './topic-wishes';
import type { Wishes } from './wishes';
import './reminders.scss';

type Chosen = Pick<Wishes, 'quiet' | 'topics'>;

/**
 * What was chosen here counts at once and is stored one after the other, so that two quick
 * taps never undo each other; what could not be stored is taken back, and says so.
 */
function useChoices(wishes: Wishes) {
  const { act, reset, pending, problem } = useAct(prefer);
  const [chosen, setChosen] = useState<Chosen>(wishes);
  const [kept, setKept] = useState(false);
  const newest = useRef<Chosen>(wishes);
  const stored = useRef<Chosen>(wishes);
  const line = useRef(Promise.resolve());
  const show = (choice: Chosen) => {
    newest.current = choice;
    setChosen(choice);
  };
  const store = async () => {
    const choice = newest.current;
    if (choice === stored.current) return;
    reset();
    const done = await act({ quiet: choice.quiet, topics: choice.topics });
    setKept(Boolean(done));
    if (done) stored.current = choice;
    else show(stored.current);
  };
  const change = (part: Partial<Chosen>) => {
    setKept(false);
    show({ ...newest.current, ...part });
    line.current = line.current.then(store);
  };
  return { chosen, change, pending, problem, kept };
}

function Choices({ wishes }: { wishes: Wishes }) {
  const { chosen, change, pending, problem, kept } = useChoices(wishes);
  return (
    <View className="ly-settings">
      <QuietHours wishes={{ ...wishes, ...chosen }} onChange={(quiet) => change({ quiet })} />
      <TopicWishes topics={chosen.topics} onChange={(topics) => change({ topics })} />
      {problem && <ProblemNote text={problem.text} />}
      <View className="ly-settings__kept" role="status">
        {pending && <Text>正在记…</Text>}
        {kept && !pending && <Text>记下了，从现在起照这样提醒。</Text>}
      </View>
    </View>
  );
}

function Settings() {
  const { data, problem, loading, retry } = useRead(preferences, {});
  if (loading) return <SkeletonRows count={5} />;
  if (data) return <Choices wishes={data} />;
  return (
    <ErrorState
      title="没有打开提醒设置"
      text={problem?.text ?? ''}
      requestId={problem?.requestId}
      onRetry={retry}
    />
  );
}

const STRANGER = (
  <EmptyState title="登记以后再来设置" how="登记以后，才有派给你的事和要提醒你的事。" />
);

export function SettingsScreen() {
  const { person, loading } = useSession();
  return (
    <Page
      wide
      title="提醒设置"
      heading="提醒设置"
      lead={<Text>什么时候发微信、发哪些。收件箱里什么都不会少。</Text>}
    >
      {loading && <SkeletonRows count={4} />}
      {!loading && !person && STRANGER}
      {person && (
        <Columns beside={<Arrivals />}>
          <Settings />
        </Columns>
      )}
    </Page>
  );
}
