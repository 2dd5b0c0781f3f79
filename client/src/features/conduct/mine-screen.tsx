/** 我的表现记录: everything that was written down about me, and where I may still speak. */
import { mine } from '@louyu/shared/contracts/conduct';
import { usePages } from '../../platform/query/use-pages';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { FactList } from './fact-list';
import { forSubject } from './grouping';

const LEAD = '关于你的每一条，记下时就通知你。你可以在旁边写说明，定稿以前记录人也可以撤回。';

const NOTHING = (
  <EmptyState
    icon="person"
    title="没有关于你的记录"
    how="指导员或组长记下你的表现时，会马上通知你，并出现在这里。没有记录不代表表现不好。"
  />
);

export function MineScreen({ onOpen }: { onOpen: (factId: string) => void }) {
  const pages = usePages(mine, {});
  return (
    <Page title="我的表现记录" heading="我的表现记录" lead={LEAD} wide>
      <FactList
        pages={pages}
        group={forSubject}
        named={false}
        whose="住在公寓的同学"
        onOpen={onOpen}
        empty={NOTHING}
      />
    </Page>
  );
}
