/** 给我的留言: what was left at the doors that I answer for, newest first. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { received } from '@louyu/shared/contracts/mailbox';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { isWide } from '../../platform/screen/wide';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Split } from '../../ui/frame/split';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { RelativeTime } from '../../ui/words/relative-time';
import { LetterBody } from './letter-body';
import { LetterState } from './letter-state';
import type { Letter } from './letter';
import type { Pages } from '../../platform/query/use-pages';
import './letters.scss';

interface LettersScreenProps {
  onOpen: (letterId: string) => void;
}

interface LettersProps {
  pages: Pages<Letter>;
  chosen: string | undefined;
  onOpen: (letterId: string) => void;
}

const LONGEST = 22;

/** The first words: enough to know which letter it is. */
const opening = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const Letters = ({ pages: { rows = [], ...pages }, chosen, onOpen }: LettersProps) => (
  <View className="ly-letter__parts">
    <Card flush>
      {rows.map((letter) => (
        <Row
          key={letter.id}
          id={`letter-${letter.id}`}
          title={opening(letter.text)}
          note={
            <>
              {roomLabel(letter.roomId)} · <RelativeTime at={letter.leftAt} />
            </>
          }
          aside={<LetterState letter={letter} />}
          chosen={letter.id === chosen}
          onOpen={() => onOpen(letter.id)}
        />
      ))}
    </Card>
    {pages.more && (
      <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
        看更早的
      </Button>
    )}
  </View>
);

const NOTHING = (
  <EmptyState
    title="还没有给你的留言"
    how="有人在你负责的宿舍门口扫码留言，会出现在这里，也会进你的收件箱。"
  />
);

function Opened({ pages, onOpen }: LettersScreenProps & { pages: Pages<Letter> }) {
  const [chosen, setChosen] = useState<string>();
  const letter = pages.rows?.find(({ id }) => id === chosen);
  const open = (id: string) => (isWide() ? setChosen(id) : onOpen(id));
  return (
    <Split
      list={<Letters pages={pages} chosen={chosen} onOpen={open} />}
      detail={letter ? <LetterBody key={letter.id} letter={letter} refresh={pages.retry} /> : null}
      onClose={() => setChosen(undefined)}
      invitation="从左边选一封留言，在这里看全文和答复。"
    />
  );
}

export function LettersScreen({ onOpen }: LettersScreenProps) {
  const pages = usePages(received, {});
  const { rows, problem, loading, retry } = pages;
  useFreshOnShow(received);
  return (
    <Page wide title="给我的留言" heading="给我的留言">
      {loading && <SkeletonRows count={4} />}
      {problem && rows && <ProblemNote text={problem.text} />}
      {problem && !rows && (
        <Unopened problem={problem} what="留言" whose="党员、积极分子和指导员" onRetry={retry} />
      )}
      {rows && (rows.length === 0 ? NOTHING : <Opened pages={pages} onOpen={onOpen} />)}
    </Page>
  );
}
