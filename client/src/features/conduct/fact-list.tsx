/** A list of facts with the chosen one beside it where there is room. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { isWide } from '../../platform/screen/wide';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { Split } from '../../ui/frame/split';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { AuthorActs } from './author-acts';
import { FactBody } from './fact-body';
import { FactRow } from './fact-row';
import type { ReactNode } from 'react';
import type { Fact } from './fact';
import type { Group } from './grouping';
import type { Pages } from '../../platform/query/use-pages';

interface FactListProps {
  pages: Pages<Fact>;
  group: (facts: readonly Fact[]) => Group[];
  /** Each line leads with the person's name. */
  named: boolean;
  empty: ReactNode;
  /** Whose list this is, for somebody without one. */
  whose: string;
  onOpen: (factId: string) => void;
}

interface GroupsProps extends Pick<FactListProps, 'pages' | 'named'> {
  groups: Group[];
  chosen: string | undefined;
  onChoose: (fact: Fact) => void;
}

const Groups = ({ groups, pages, named, chosen, onChoose }: GroupsProps) => (
  <View className="ly-fact">
    {groups.map(({ title, facts }) => (
      <Section key={title} title={title} note={`${facts.length} 条`}>
        <Card flush>
          {facts.map((fact) => (
            <FactRow
              key={fact.id}
              fact={fact}
              named={named}
              chosen={fact.id === chosen}
              onOpen={onChoose}
            />
          ))}
        </Card>
      </Section>
    ))}
    {pages.more && (
      <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
        看更早的
      </Button>
    )}
  </View>
);

/** `named`: the list is of the author's, who may act, and the detail says of whom it is. */
const Detail = ({ fact, named }: { fact: Fact; named: boolean }) => (
  <>
    {named && <View className="ly-fact__name">{fact.personName}</View>}
    <FactBody
      key={fact.id}
      fact={fact}
      acts={fact.may.includes('withdraw') && <AuthorActs fact={fact} />}
    />
  </>
);

export function FactList({ pages, group, named, empty, whose, onOpen }: FactListProps) {
  const [chosen, setChosen] = useState<string>();
  const { rows, problem, loading, retry } = pages;
  if (loading) return <SkeletonRows count={5} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what="表现记录" whose={whose} onRetry={retry} />
    ) : null;
  if (rows.length === 0) return empty;
  const fact = rows.find(({ id }) => id === chosen);
  const choose = ({ id }: Fact) => (isWide() ? setChosen(id) : onOpen(id));
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Split
        list={
          <Groups
            groups={group(rows)}
            pages={pages}
            named={named}
            chosen={chosen}
            onChoose={choose}
          />
        }
        detail={fact ? <Detail fact={fact} named={named} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一条，在这里看全文、经过和说明。"
      />
    </>
  );
}
