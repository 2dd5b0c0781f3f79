/** Before the button: what it is, about whom, where; all with a sensible answer already. */
import { View } from '@tarojs/components';
import { ALARM_KINDS } from '@louyu/shared/domain/care/alarm';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ALARM_KIND_TERMS } from '@louyu/shared/messages/care';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { roomOf } from './alarm-draft';
import { WHO_SEES } from './alarm-words';
import type { AlarmDraft } from './alarm-draft';
import type { Person } from '../../platform/session/use-session';
import './care.scss';

interface RaiseFormProps {
  draft: AlarmDraft;
  person: Person;
  /** From the page of a help case: about its student. */
  ofCase: boolean;
  onChange: (next: Partial<AlarmDraft>) => void;
}

const KINDS = ALARM_KINDS.map((value) => ({ value, label: ALARM_KIND_TERMS[value] }));

const whoOf = (ofCase: boolean) =>
  ofCase
    ? [{ value: 'case' as const, label: '我联系的这位同学' }]
    : [
        { value: 'me' as const, label: '我自己' },
        { value: 'someone' as const, label: '别人' },
      ];

const placeHint = ({ who }: AlarmDraft, { roomId }: Person): string =>
  who === 'me' && roomId ? `不填就是你的寝室 ${roomLabel(roomId)}` : '例如 3-412；不知道可以不填';

export const RaiseForm = ({ draft, person, ofCase, onChange }: RaiseFormProps) => (
  <View className="ly-care">
    <ChoiceList
      id="kind"
      label="发生了什么"
      choices={KINDS}
      value={draft.kind}
      onChange={(kind) => onChange({ kind })}
    />
    <ChoiceList
      id="who"
      label="关于谁"
      inline
      choices={whoOf(ofCase)}
      value={draft.who}
      onChange={(who) => onChange({ who })}
    />
    <Field
      id="alarm-room"
      label="在哪里"
      optional
      hint={placeHint(draft, person)}
      value={draft.room}
      onChange={(room) => onChange({ room })}
      error={
        roomOf(draft, person.buildingId) === undefined ? '房间写成 3-412 这样的形式' : undefined
      }
    />
    <View className="ly-care__fine">{WHO_SEES}</View>
  </View>
);
