/** The records of one kind, newest first, each as evidence. */
import { list } from '@louyu/shared/contracts/records';
import { usePages } from '../../platform/query/use-pages';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Paged } from './paged';
import { RecordCard } from './record-card';
import type { RecordWays } from './ways';

interface RecordListProps extends RecordWays {
  kind: string;
  /** Somebody answers for this kind. */
  mayAsk: boolean;
}

const NOTHING = <EmptyState title="这一类没有你的记录" how="有了以后会出现在这里，逐条可看。" />;

export const RecordList = ({ kind, ...each }: RecordListProps) => (
  <Paged
    pages={usePages(list, { kind })}
    skeleton={<SkeletonCard lines={4} />}
    unopened="这一类没有打开"
    empty={NOTHING}
  >
    {(rows) =>
      rows.map((record) => <RecordCard key={record.id} kind={kind} record={record} {...each} />)
    }
  </Paged>
);
