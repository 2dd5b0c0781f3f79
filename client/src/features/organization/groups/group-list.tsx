/** The groups that stand, or those that were closed, with a search where there are many. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/frame/card';
import { Field } from '../../../ui/controls/field';
import { EmptyState } from '../../../ui/states/empty-state';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { found } from './group';
import { GroupRow } from './group-row';
import { TITLE, WHOSE } from './words';
import type { Group } from './group';
import type { Read } from '../../../platform/query/use-read';
import './groups.scss';

interface GroupListProps {
  read: Read<{ groups: Group[] }>;
  closed: boolean;
  chosen: string | undefined;
  onOpen: (id: string) => void;
}

const NOTHING = {
  standing: { title: '还没有党小组', how: '公寓党建指导部新设以后，会出现在这里。' },
  closed: { title: '没有撤销过的党小组', how: '合并、拆分或撤销以后，旧的会留在这里。' },
  sought: { title: '没有找到', how: '可以输楼号（如 3 号楼）、党小组名称或负责人的名字。' },
};

export function GroupList({ read, closed, chosen, onOpen }: GroupListProps) {
  const [text, setText] = useState('');
  const { data, problem, retry } = read;
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonRows count={6} />
    );
  if (data.groups.length === 0) return <EmptyState {...NOTHING[closed ? 'closed' : 'standing']} />;
  const shown = found(data.groups, text);
  return (
    <View className="ly-groups ly-groups--close">
      {problem && <ProblemNote text={problem.text} />}
      <Field
        id="search"
        label="找一个党小组"
        value={text}
        onChange={setText}
        placeholder="楼号、名称或负责人"
      />
      {shown.length === 0 && <EmptyState {...NOTHING.sought} />}
      {shown.length > 0 && (
        <Card flush>
          {shown.map((group) => (
            <GroupRow key={group.id} group={group} chosen={group.id === chosen} onOpen={onOpen} />
          ))}
        </Card>
      )}
    </View>
  );
}
