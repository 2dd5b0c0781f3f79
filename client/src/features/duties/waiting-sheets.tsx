/** Sheets that are still on this phone: what waits goes by itself, what was refused is mended or put down. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { recordContact } from '@louyu/shared/contracts/duty-contacts';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Sheet } from '../../ui/frame/sheet';
import { State } from '../../ui/words/state';
import { draftOf } from './contact-draft';
import type { Pending } from '../../platform/outbox/pending';
import './duties.scss';

interface WaitingSheetsProps {
  /** Opens the form with what was refused. */
  onMend: (dutyId: string, commandId: string) => void;
}

const STANDING = {
  waiting: { tone: 'due', word: '等网络' },
  sending: { tone: 'due', word: '正在送' },
  stuck: { tone: 'overdue', word: '没有收下' },
} as const;

const WaitingRow = ({ pending, onOpen }: { pending: Pending; onOpen: () => void }) => {
  const { tone, word } = STANDING[pending.state];
  const stuck = pending.state === 'stuck';
  return (
    <Row
      id={`waiting-${pending.commandId}`}
      title={pending.label}
      note={stuck ? pending.problem?.text : '已存在手机里，联网后自动送出'}
      aside={<State tone={tone}>{word}</State>}
      onOpen={stuck ? onOpen : undefined}
    />
  );
};

function Refused({
  pending,
  onMend,
  onClose,
}: WaitingSheetsProps & { pending: Pending; onClose: () => void }) {
  const drop = () => void outbox.discard(pending.commandId).then(onClose);
  const mend = () => {
    onClose();
    onMend(draftOf(pending.input)?.dutyId ?? '', pending.commandId);
  };
  return (
    <Sheet open title={pending.label} onClose={onClose}>
      <View className="ly-duties">
        <View>{pending.problem?.text}</View>
        <Button kind="primary" id="mend" onPress={mend}>
          改一改再交
        </Button>
        <Button kind="quiet" id="drop" onPress={drop}>
          不要了，从手机上删掉
        </Button>
      </View>
    </Sheet>
  );
}

export function WaitingSheets({ onMend }: WaitingSheetsProps) {
  const waiting = useOutbox(recordContact.procedure);
  const [chosen, setChosen] = useState<string>();
  const refused = waiting.find(({ commandId }) => commandId === chosen);
  if (waiting.length === 0) return null;
  return (
    <Section title="还在手机上" note={`${waiting.length} 张 · 不会丢失`}>
      <Card flush id="waiting-sheets">
        {waiting.map((pending) => (
          <WaitingRow
            key={pending.commandId}
            pending={pending}
            onOpen={() => setChosen(pending.commandId)}
          />
        ))}
      </Card>
      {refused && (
        <Refused pending={refused} onMend={onMend} onClose={() => setChosen(undefined)} />
      )}
    </Section>
  );
}
