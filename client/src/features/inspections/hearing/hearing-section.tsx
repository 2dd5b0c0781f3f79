/** 寝室的回应: what the occupants said beside the record, what they may still do, what came of it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { useNow } from '../../../ui/words/now';
import { spokenDate } from '../../../ui/words/spoken-time';
import { DecideSheet } from './decide-sheet';
import { ObjectSheet } from './object-sheet';
import { ObjectionCard } from './objection-card';
import { Replies } from './replies';
import { ReplySheet } from './reply-sheet';
import type { InspectionRecord } from '../record';
import type { Hearing } from './hearing';
import './hearing.scss';

type Move = Hearing['may'][number];

export interface HearingProps {
  inspectionId: string;
  record: InspectionRecord;
}

const VERBS: Record<Move, string> = {
  see: '知道了',
  explain: '写说明',
  object: '提出异议',
  decide: '处理异议',
};

/** How long one may speak; said to whoever may. */
function invitation({ may, objectUntil }: Hearing, now: Date): string | undefined {
  if (may.includes('object'))
    return `可以说明或提异议到 ${spokenDate(objectUntil, now)}。异议由没有参加检查的同志处理。`;
  if (may.includes('explain')) return `可以说明到 ${spokenDate(objectUntil, now)}。`;
  return undefined;
}

const Buttons = ({ may, onMove }: { may: readonly Move[]; onMove: (move: Move) => void }) => (
  <View className="ly-hearing__acts">
    {may.map((move) => (
      <Button
        key={move}
        id={`hearing-${move}`}
        kind={move === 'decide' ? 'primary' : 'secondary'}
        onPress={() => onMove(move)}
      >
        {VERBS[move]}
      </Button>
    ))}
  </View>
);

const Sheets = ({
  move,
  onClose,
  ...about
}: HearingProps & { move: Move; onClose: () => void }) => {
  if (move === 'object') return <ObjectSheet {...about} onClose={onClose} />;
  if (move === 'decide') return <DecideSheet {...about} onClose={onClose} />;
  return <ReplySheet {...about} kind={move === 'see' ? 'seen' : 'explained'} onClose={onClose} />;
};

export function HearingSection({ inspectionId, record }: HearingProps) {
  const now = useNow();
  const [move, setMove] = useState<Move>();
  const { hearing } = record;
  const { replies, objection, may } = hearing;
  if (replies.length === 0 && !objection && may.length === 0) return null;
  const words = invitation(hearing, now);
  return (
    <Section title="寝室的回应">
      <Card id="hearing">
        <View className="ly-hearing">
          <Replies replies={replies} />
          {objection && <ObjectionCard objection={objection} />}
          {words && <View className="ly-hearing__hint">{words}</View>}
          {may.length > 0 && <Buttons may={may} onMove={setMove} />}
        </View>
      </Card>
      {move && (
        <Sheets
          inspectionId={inspectionId}
          record={record}
          move={move}
          onClose={() => setMove(undefined)}
        />
      )}
    </Section>
  );
}
