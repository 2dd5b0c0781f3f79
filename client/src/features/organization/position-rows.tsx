/** Posts with their time: those of now first, then what is to come, then what was. */
import { View } from '@tarojs/components';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { spokenScope } from './post-words';
import type { OutputOf } from '../../platform/call/contract';
import type { person } from '@louyu/shared/contracts/organization-people';
import './people/people.scss';

type Position = OutputOf<typeof person>['positions'][number];

interface PositionRowsProps {
  positions: readonly Position[];
  /** Said when there are none. */
  nothing: string;
  /** Names of colleges and classes, where they are known. */
  names?: ReadonlyMap<string, string>;
}

const WHEN = {
  now: { tone: 'done', word: '在任' },
  ahead: { tone: 'due', word: '还没开始' },
  before: { tone: 'quiet', word: '已结束' },
} as const;

const ORDER: readonly Position['when'][] = ['now', 'ahead', 'before'];

const inOrder = (a: Position, b: Position): number =>
  ORDER.indexOf(a.when) - ORDER.indexOf(b.when) || b.from.localeCompare(a.from);

const placeOf = ({ scope }: Position, names?: ReadonlyMap<string, string>): string =>
  ('id' in scope && names?.get(scope.id)) || spokenScope(scope);

const periodOf = ({ from, until }: Position, now: Date): string =>
  `${spokenDate(from, now)} 起${until ? `，到 ${spokenDate(until, now)}` : ''}`;

export function PositionRows({ positions, nothing, names }: PositionRowsProps) {
  const now = useNow();
  const posts = positions.filter(({ role }) => role !== 'student').sort(inOrder);
  if (posts.length === 0) return <View className="ly-people__fine">{nothing}</View>;
  return (
    <Card flush>
      {posts.map((post) => (
        <Row
          key={`${post.role}-${placeOf(post)}-${post.from}`}
          title={`${ROLE_TERMS[post.role]}${post.standsInFor ? '（代理）' : ''}`}
          note={`${placeOf(post, names)} · ${periodOf(post, now)}`}
          aside={<State tone={WHEN[post.when].tone}>{WHEN[post.when].word}</State>}
        />
      ))}
    </Card>
  );
}
