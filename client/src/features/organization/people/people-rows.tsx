/** The people of a search, a class or a floor, page by page in the order of rooms. */
import { View } from '@tarojs/components';
import { people } from '@louyu/shared/contracts/organization-people';
import { usePages } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { EmptyState } from '../../../ui/states/empty-state';
import { ProblemNote } from '../../../ui/states/error-state';
import { Bone } from '../../../ui/states/skeleton';
import { PersonRow } from './person-row';
import './people.scss';

export interface Choosing {
  /** Who has not joined; `undefined` while that is not known. */
  waiting: ReadonlySet<string> | undefined;
  chosen: string | undefined;
  onOpen: (personId: string) => void;
}

interface PeopleRowsProps extends Choosing {
  /** Which people: what was typed, where they live. */
  of: {
    text: string;
    buildingId?: string;
    floor?: number;
    classId?: string;
    /** Who left is asked for by name only. */
    standing?: 'present' | 'left';
  };
  /** Said where there is nobody. */
  nobody: { title: string; how: string };
}

const Bones = () => (
  <View className="ly-people__bones ly-bones" role="status" aria-label="正在打开">
    <Bone width="42%" height={16} />
    <Bone width="64%" height={12} />
    <Bone width="42%" height={16} />
    <Bone width="64%" height={12} />
  </View>
);

export function PeopleRows({ of, nobody, waiting, chosen, onOpen }: PeopleRowsProps) {
  const pages = usePages(people, { standing: 'present', ...of });
  const { rows, problem, loading, more, loadingMore, loadMore } = pages;
  if (loading) return <Bones />;
  if (!rows) return <ProblemNote text={problem?.text ?? ''} />;
  if (rows.length === 0) return <EmptyState icon="person" {...nobody} />;
  return (
    <>
      {rows.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          joined={waiting && !waiting.has(person.id)}
          chosen={person.id === chosen}
          onOpen={onOpen}
        />
      ))}
      {problem && <ProblemNote text={problem.text} />}
      {more && (
        <View className="ly-people__more">
          <Button
            id={`more-${of.floor ?? 'people'}`}
            busy={loadingMore && '正在取…'}
            onPress={loadMore}
          >
            看后面的人
          </Button>
        </View>
      )}
    </>
  );
}
