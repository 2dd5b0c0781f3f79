/** The form of a new fact: of whom, what kind, which day, what happened, and what follows. */
import { View } from '@tarojs/components';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { PersonPicker } from './person-picker';
import { GOOD_KINDS, OTHER_KINDS, isCreditable } from './words';
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';
import type { RecordDraft } from './record-draft';

interface RecordFormProps {
  body: RecordDraft;
  change: (next: Partial<RecordDraft>) => void;
}

const DOES_NOT_BELONG =
  '写时间、地点、做了什么。不写健康和心理、家庭、宗教信仰、感情，也不写听来的话和对人的评价。';

interface KindsProps {
  value: ConductCategory | null;
  onChange: (category: ConductCategory) => void;
}

const Kinds = ({ value, onChange }: KindsProps) => (
  <>
    <ChoiceList
      id="kind"
      label="什么表现：值得肯定的"
      choices={GOOD_KINDS}
      value={value && isCreditable(value) ? value : undefined}
      onChange={onChange}
    />
    <ChoiceList
      id="kind"
      label="什么表现：需要改进的"
      choices={OTHER_KINDS}
      value={value && !isCreditable(value) ? value : undefined}
      onChange={onChange}
    />
  </>
);

export function RecordForm({ body, change }: RecordFormProps) {
  const today = dayOfNow(useNow());
  const { room, personId, category, happenedOn, text } = body;
  const elsewhere = { personId: '', personName: '' };
  return (
    <View className="ly-fact">
      <PersonPicker
        room={room}
        personId={personId}
        onRoom={(written) => change({ room: written, ...elsewhere })}
        onPerson={change}
      />
      <Kinds value={category} onChange={(chosen) => change({ category: chosen })} />
      <DayField
        id="day"
        label="哪天"
        value={happenedOn || today}
        latest={today}
        onChange={(day) => change({ happenedOn: day })}
      />
      <Field
        id="text"
        label="经过"
        hint={DOES_NOT_BELONG}
        value={text}
        onChange={(written) => change({ text: written })}
        multiline
        max={TEXT.paragraph}
      />
    </View>
  );
}
