/** Who holds somebody's posts in during a leave, and until when. */
import { View } from '@tarojs/components';
import { exactTime } from '../../../ui/words/spoken-time';
import { usePersonNames } from '../naming/use-person-names';
import { useScopeWords } from '../posts/use-scope-words';
import type { OutputOf } from '../../../platform/call/contract';
import type { connection } from '@louyu/shared/contracts/organization-people';
import './people.scss';

type StandIn = OutputOf<typeof connection>['standIns'][number];

export function StandIns({ standIns }: { standIns: readonly StandIn[] }) {
  const names = usePersonNames(standIns.map(({ personId }) => personId));
  const words = useScopeWords(standIns.map(({ scope }) => scope));
  return (
    <>
      {standIns.map((post) => (
        <View key={`${post.personId}-${post.role}-${post.until}`} className="ly-people__fine">
          {words.post(post)}由{names.get(post.personId) ?? '一位同志'}代理，到{' '}
          {exactTime(post.until)}。
        </View>
      ))}
    </>
  );
}
