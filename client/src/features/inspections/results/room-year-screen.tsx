/** One room's year: the formula filled in month by month, with the records behind each number. */
import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { roomResults } from '@louyu/shared/contracts/inspection-results';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../../platform/query/use-read';
import { Page } from '../../../ui/frame/page';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { RoomYearBody } from './room-year';
import { TITLE, WHOSE } from './results-screen';
import './results.scss';

interface RoomYearScreenProps {
  roomId: string;
  onInspection: (id: string) => void;
}

export function RoomYearScreen({ roomId, onInspection }: RoomYearScreenProps) {
  const { data, problem, loading, retry } = useRead(roomResults, { roomId });
  const heading = useMemo(() => roomLabel(roomId), [roomId]);
  return (
    <Page title={TITLE} heading={heading} lead="每个数字后面是哪几次检查，点开就能看到">
      {loading && <SkeletonCard lines={6} />}
      {problem && !data && (
        <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
      )}
      {data && (
        <View className="ly-results">
          <RoomYearBody year={data} onInspection={onInspection} />
        </View>
      )}
    </Page>
  );
}
