/** Each post that stands, with what may be done about it: held in during a leave, taken back. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { EndSheet } from './end-sheet';
import { mayArrange, mayGive } from './giving';
import { isStanding, keyOf } from './post';
import { SubstituteSheet } from './substitute-sheet';
import { useScopeWords } from './use-scope-words';
import type { Post, SheetProps, Shown } from './post';
import type { Person } from '../../../platform/session/use-session';

interface Ways {
  end: boolean;
  substitute: boolean;
}

const waysFor = (self: Person, { role, scope, standsInFor, when }: Post): Ways => ({
  end: mayGive(self, role, scope),
  substitute: standsInFor === null && when === 'now' && mayArrange(self, role, scope),
});

interface Opened {
  post: Post;
  act: keyof Ways;
}

interface PostRowProps {
  post: Post;
  title: string;
  ways: Ways;
  at: number;
  onOpen: (opened: Opened) => void;
}

const PostRow = ({ post, title, ways, at, onOpen }: PostRowProps) => (
  <View className="ly-posts__post">
    <View className="ly-posts__title">
      {title}
      {post.standsInFor ? '（代理）' : ''}
    </View>
    <View className="ly-posts__ways">
      {ways.substitute && (
        <Button
          narrow
          id={`substitute-${at}`}
          label={`请人代理：${title}`}
          onPress={() => onOpen({ post, act: 'substitute' })}
        >
          请人代理
        </Button>
      )}
      {ways.end && (
        <Button
          narrow
          id={`end-${at}`}
          label={`免去：${title}`}
          onPress={() => onOpen({ post, act: 'end' })}
        >
          免去
        </Button>
      )}
    </View>
  </View>
);

interface PostActsProps extends Pick<SheetProps, 'onDone'> {
  person: Shown;
}

export function PostActs({ person, onDone }: PostActsProps) {
  const { person: self } = useSession();
  const [open, setOpen] = useState<Opened>();
  const standing = person.positions.filter(isStanding);
  const words = useScopeWords(standing.map(({ scope }) => scope));
  if (!self || self.id === person.id) return null;
  const rows = standing
    .map((post) => ({ post, ways: waysFor(self, post) }))
    .filter(({ ways }) => ways.end || ways.substitute);
  const sheet = { person, onDone, onClose: () => setOpen(undefined) };
  return (
    <>
      {rows.length > 0 && (
        <Section title="办理职务">
          <Card flush>
            {rows.map((row, at) => (
              <PostRow
                key={keyOf(row.post)}
                {...row}
                at={at}
                title={words.post(row.post)}
                onOpen={setOpen}
              />
            ))}
          </Card>
        </Section>
      )}
      {open?.act === 'end' && <EndSheet {...sheet} post={open.post} />}
      {open?.act === 'substitute' && <SubstituteSheet {...sheet} post={open.post} />}
    </>
  );
}
