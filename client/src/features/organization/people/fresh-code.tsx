/** A code that is here and nowhere else: large enough to be read off across a table. */
import { View } from '@tarojs/components';
import { Card } from '../../../ui/frame/card';
import { useNow } from '../../../ui/words/now';
import { spokenDate } from '../../../ui/words/spoken-time';
import { inGroups } from '../joining/typed-code';
import './fresh-code.scss';

export interface IssuedCode {
  code: string;
  expiresAt: string;
}

export function FreshCode({ name, issued }: { name: string; issued: IssuedCode }) {
  const until = spokenDate(issued.expiresAt, useNow());
  return (
    <Card title={`${name}的加入码`}>
      <View className="ly-fresh" role="status">
        <View id="fresh-code" className="ly-fresh__code">
          {inGroups(issued.code)}
        </View>
        <View className="ly-fresh__fine">
          只在这里显示这一次，离开页面就看不到了。请本人在新手机上输入，{until}前有效。
        </View>
      </View>
    </Card>
  );
}
