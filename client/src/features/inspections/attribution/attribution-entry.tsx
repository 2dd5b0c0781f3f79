/** For those who lead: asking whose a finding is. Nothing here happens by itself. */
import { useState } from 'react';
import { openAttribution } from '@louyu/shared/contracts/inspection-attributions';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../../platform/query/use-act';
import { useSession } from '../../../platform/session/use-session';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { rulingOn } from '../hearing/hearing';
import { useHearingDraft } from '../hearing/use-hearing-draft';
import type { InspectionRecord } from '../record';

interface EntryProps {
  inspectionId: string;
  record: InspectionRecord;
  onOpened: (attributionId: string) => void;
}

type Answered = InspectionRecord['answers'][number];

/** Safety items that still count: hygiene is the room's alone. */
const attributable = ({ answers, hearing }: InspectionRecord): Answered[] =>
  answers.filter(
    ({ result, severity, item }) =>
      result === 'fail' && severity !== null && rulingOn(hearing, item)?.kind !== 'struck',
  );

function OpenSheet({
  inspectionId,
  record,
  onOpened,
  answer,
  onClose,
}: EntryProps & { answer: Answered; onClose: () => void }) {
  const draft = useHearingDraft('attribution', `${inspectionId}:${answer.item}`);
  const { act, pending, problem } = useAct(openAttribution, { commandId: draft.commandId });
  const { text } = draft.body;
  const send = async () => {
    const asked = { inspectionId, expectedVersion: record.version, item: answer.item };
    const opened = await act({ ...asked, because: text });
    if (!opened) return;
    await draft.finish();
    onClose();
    onOpened(opened.attributionId);
  };
  return (
    <DeedSheet
      open
      id="attribution"
      title={`“${answer.title}”是谁的`}
      onClose={onClose}
      does={[
        '寝室里每位同学都会被问到，用自己的话说，有三个工作日。',
        '听完以后由另一位同志认定：认定到谁，或者不认定到个人。你和检查人都不能认定。',
        '没有人认定，或异议成立，就不归任何人。',
      ]}
      told="寝室里每位同学马上收到提醒。认定到个人时，本人会收到通知并可以说明。"
      problem={problem?.text}
      action="开始听取"
      busy={pending && '正在发起…'}
      disabled={text.trim() === '' || text.length > TEXT.paragraph || draft.loading}
      onConfirm={() => void send()}
    >
      <Field
        id="attribution-because"
        label="为什么需要弄清"
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="同学们会看到这段话"
        value={text}
        onChange={(next) => draft.change({ text: next })}
      />
    </DeedSheet>
  );
}

export function AttributionEntry(props: EntryProps) {
  const { holds, person } = useSession();
  const [answer, setAnswer] = useState<Answered>();
  const items = attributable(props.record);
  const own = person?.roomId === props.record.roomId;
  if (own || items.length === 0 || !holds('group_leader', 'instructor')) return null;
  return (
    <Section title="认定到个人" note="先听取，再认定">
      <Card flush>
        {items.map((each) => (
          <Row
            key={each.item}
            id={`attribute-${each.item}`}
            title={each.title}
            note="需要弄清是谁的，才从这里发起"
            onOpen={() => setAnswer(each)}
          />
        ))}
      </Card>
      {answer && <OpenSheet {...props} answer={answer} onClose={() => setAnswer(undefined)} />}
    </Section>
  );
}
