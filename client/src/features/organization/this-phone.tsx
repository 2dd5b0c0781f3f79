/** 这台手机: whose it is for us, and the way to leave it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { UnbindSheet } from './joining/unbind-sheet';
import './me-card.scss';

export function ThisPhone() {
  const { person } = useSession();
  const [leaving, setLeaving] = useState(false);
  if (!person) return null;
  return (
    <Card title="这台手机">
      <View className="ly-me">
        <View className="ly-me__room">
          微信代表你，同一时间只能绑定一台。换手机前在这里解绑；手机丢了，请组长、指导员或辅导员换绑。
        </View>
        <Button kind="quiet" id="unbind" icon="phone" onPress={() => setLeaving(true)}>
          解绑这台手机
        </Button>
      </View>
      {leaving && (
        <UnbindSheet onClose={() => setLeaving(false)} onUnbound={() => setLeaving(false)} />
      )}
    </Card>
  );
}
