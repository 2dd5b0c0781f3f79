/** 记录封存: how far the journal is sealed, a checkpoint to take out of the house, and what was removed. */
import { View } from '@tarojs/components';
import { useSession } from '../../../platform/session/use-session';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { ErrorState } from '../../../ui/states/error-state';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { CheckpointTaking } from './checkpoint';
import { Removals } from './removals';
import { Seals, TITLE, WHOSE } from './seals';
import './journal.scss';

const LEAD = '办过的每件事都记着，每隔几分钟封成一批，封了就改不了。最近几分钟的还没有封。';

export function JournalScreen() {
  const { person, problem, holds, retry } = useSession();
  if (holds('guidance', 'administrator'))
    return (
      <Page wide title={TITLE} heading={TITLE} lead={LEAD}>
        <Columns beside={<Removals />}>
          <View className="ly-journal">
            <CheckpointTaking />
            <Seals />
          </View>
        </Columns>
      </Page>
    );
  return (
    <Page wide title={TITLE}>
      {person === undefined && !problem && <SkeletonRows count={6} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what={TITLE} whose={WHOSE} />}
    </Page>
  );
}
