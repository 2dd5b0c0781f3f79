/** 我记录的: what I wrote down about others, first what waits for my word. */
import { recorded } from '@louyu/shared/contracts/conduct';
import { usePages } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { FactList } from './fact-list';
import { forAuthor } from './grouping';

interface RecordedScreenProps {
  onOpen: (factId: string) => void;
  onRecord: () => void;
}

const LEAD = '本人说明之后，或者期限过了，由你定稿。定稿的才能作为发展意见的依据。';

const NOTHING = (
  <EmptyState
    title="你还没有记录过"
    how="看到值得肯定或需要改进的事，记下来；本人马上会知道，也可以说明。"
  />
);

export function RecordedScreen({ onOpen, onRecord }: RecordedScreenProps) {
  const pages = usePages(recorded, {});
  const record = pages.rows && (
    <Button id="record" icon="add" onPress={onRecord}>
      记录表现
    </Button>
  );
  return (
    <Page title="我记录的" heading="我记录的" lead={LEAD} wide foot={record}>
      <FactList
        pages={pages}
        group={forAuthor}
        named
        whose="指导员和楼宇党小组组长"
        onOpen={onOpen}
        empty={NOTHING}
      />
    </Page>
  );
}
