/** 欢迎: whose this phone is now, what that makes possible, and the way out when it is somebody else. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { Icon } from '../../../ui/words/icon';
import { postsOf } from '../post-words';
import { UnbindSheet } from './unbind-sheet';
import type { Person } from '../../../platform/session/use-session';
import './joining.scss';

export interface WelcomeWays {
  onToday: () => void;
  onMyRoom: () => void;
  onRecords: () => void;
  /** The phone is nobody's again. */
  onUnbound: () => void;
}

const Who = ({ person }: { person: Person }) => (
  <Card>
    <View className="ly-welcome" role="status">
      <View className="ly-welcome__head">
        <View className="ly-welcome__tick">
          <Icon name="check" />
        </View>
        <Text id="welcome" className="ly-welcome__name">
          欢迎，{person.name}
        </Text>
      </View>
      <View>这台手机上的微信现在代表你，加入码已经用掉，别人不能再用。</View>
      <View className="ly-welcome__fine">
        {[person.roomId && `住 ${roomLabel(person.roomId)}`, ...postsOf(person)]
          .filter(Boolean)
          .join(' · ')}
      </View>
    </View>
  </Card>
);

const serves = ({ positions }: Person): boolean => positions.some(({ role }) => role !== 'student');

type PossibleProps = Pick<WelcomeWays, 'onToday' | 'onMyRoom' | 'onRecords'> & { person: Person };

const Possible = ({ person, onToday, onMyRoom, onRecords }: PossibleProps) => (
  <Section title="现在你可以">
    <Card flush>
      {serves(person) && (
        <Row id="welcome-today" title="看排给你的事" note="到期的都在“今天”" onOpen={onToday} />
      )}
      {person.roomId && (
        <Row
          id="welcome-room"
          title="看寝室的检查记录"
          note="和检查人一样的一份，不对可以要求更正"
          onOpen={onMyRoom}
        />
      )}
      <Row
        id="welcome-records"
        title="看学校保存了你的哪些记录"
        note="谁看过也查得到，有错可以要求更正"
        onOpen={onRecords}
      />
    </Card>
  </Section>
);

export function Welcome({ person, onToday, onUnbound, ...ways }: WelcomeWays & { person: Person }) {
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Who person={person} />
      <Possible person={person} onToday={onToday} {...ways} />
      <Button kind="primary" id="to-today" onPress={onToday}>
        去今天
      </Button>
      <Button kind="quiet" id="not-me" onPress={() => setLeaving(true)}>
        这不是我，拿错纸条了
      </Button>
      {leaving && <UnbindSheet mistaken onClose={() => setLeaving(false)} onUnbound={onUnbound} />}
    </>
  );
}
