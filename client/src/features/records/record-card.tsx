/** One record about me: what it says, when, by whom; with the way to the whole and the way to object. */
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { LineValue } from './line-value';
import { linesOf, recorderOf, remarkOf } from './words';
import type { Told } from './record';
import type { RecordWays } from './ways';
import './records.scss';

interface RecordCardProps extends RecordWays {
  kind: string;
  record: Told;
  mayAsk: boolean;
}

const Lines = ({ record }: { record: Told }) => (
  <View className="ly-records__lines">
    {linesOf(record).map((line, at) => (
      <View key={`${line.label}-${at}`} className="ly-records__fact">
        <Text className="ly-records__label">{line.label}</Text>
        <LineValue line={line} />
      </View>
    ))}
  </View>
);

export function RecordCard({ kind, record, mayAsk, onOpen, onAsk }: RecordCardProps) {
  const { id, title, at, opens } = record;
  return (
    <EvidenceCard
      title={title}
      at={at}
      recorder={recorderOf(record)}
      remark={remarkOf(record)}
      unsaid="没有写说明。"
      action={
        (opens || mayAsk) && (
          <View className="ly-records__acts">
            {opens && (
              <Button narrow id={`open-${id}`} onPress={() => onOpen(opens)}>
                看全文
              </Button>
            )}
            {mayAsk && (
              <Button
                narrow
                kind="quiet"
                id={`ask-${id}`}
                onPress={() => onAsk({ kind, id, title })}
              >
                这条不对
              </Button>
            )}
          </View>
        )
      }
    >
      <Lines record={record} />
    </EvidenceCard>
  );
}
