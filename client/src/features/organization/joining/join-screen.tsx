/** 输入加入码: a slip's ten letters make this phone somebody's; says at once what is wrong with them. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useOnline } from '../../../platform/network/use-online';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { EmptyState } from '../../../ui/states/empty-state';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { JoinForm } from './join-form';
import { Welcome } from './welcome';
import type { WelcomeWays } from './welcome';

const TITLE = '输入加入码';
const LEAD = '加入以后，这台手机上的微信就代表你。不收手机号，不收身份证。';

const Already = ({ name, onToday }: { name: string; onToday: () => void }) => (
  <EmptyState
    icon="check"
    title={`你已经加入了，${name}`}
    how="这台手机不用再输加入码。要换一台手机，请在“我的”里先解绑，或找发码的同志换绑。"
    action={
      <Button narrow id="to-today" onPress={onToday}>
        回到今天
      </Button>
    }
  />
);

const WHERE_FROM = (
  <Card title="加入码从哪来">
    <View>本楼的组长、指导员或你的辅导员会把加入码印成纸条发给你，每人一个。</View>
    <View>没有纸条也能扫门牌、报隐患、留言，不用加入。</View>
  </Card>
);

export function JoinScreen(ways: WelcomeWays) {
  const { person, loading, retry } = useSession();
  const [joined, setJoined] = useState(false);
  const online = useOnline();
  if (joined)
    return (
      <Page title="欢迎">
        {person ? <Welcome person={person} {...ways} /> : <SkeletonCard lines={3} />}
      </Page>
    );
  if (person)
    return (
      <Page title={TITLE}>
        <Already name={person.name} onToday={ways.onToday} />
      </Page>
    );
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD}>
      {!online && (
        <ProblemNote text="现在没有网络。先把加入码填好，会留在手机上，有网后点“加入”。" />
      )}
      {loading ? (
        <SkeletonCard lines={2} />
      ) : (
        <JoinForm onJoined={() => setJoined(true)} onKnown={retry} />
      )}
      {WHERE_FROM}
    </Page>
  );
}
