/** One inspection as its occupants and its inspectors see it. */
import { View } from '@tarojs/components';
import { get } from '@louyu/shared/contracts/inspections';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactTime } from '../../ui/words/spoken-time';
import { AttributionEntry } from './attribution/attribution-entry';
import { HearingSection } from './hearing/hearing-section';
import { RecordBody } from './record-body';

export const RecordSkeleton = () => (
  <View className="ly-section">
    <SkeletonCard lines={2} />
    <SkeletonRows count={5} />
  </View>
);

export const useRecord = (inspectionId: string) => useRead(get, { inspectionId });

interface RecordScreenProps {
  inspectionId: string;
  /** To the question whose a finding is. */
  onAttribution: (id: string) => void;
}

export function RecordScreen({ inspectionId, onAttribution }: RecordScreenProps) {
  const { data, problem, loading, retry } = useRecord(inspectionId);
  return (
    <Page
      title="检查记录"
      heading={data && roomLabel(data.roomId)}
      lead={data && exactTime(data.submittedAt)}
    >
      {loading && <RecordSkeleton />}
      {problem && !data && (
        <Unopened
          problem={problem}
          what="检查记录"
          whose="检查人和住在里面的同学"
          onRetry={retry}
        />
      )}
      {data && (
        <>
          <HearingSection inspectionId={inspectionId} record={data} />
          <RecordBody record={data} />
          <AttributionEntry inspectionId={inspectionId} record={data} onOpened={onAttribution} />
        </>
      )}
    </Page>
  );
}
