/** One person out of all whom the searcher may see: typed by name, initials or room, then chosen. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { people } from '@louyu/shared/contracts/organization-people';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useRead } from '../../../platform/query/use-read';
import { useSettled } from '../../../platform/use-settled';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { ProblemNote } from '../../../ui/states/error-state';
import { Bone } from '../../../ui/states/skeleton';
import type { OutputOf } from '../../../platform/call/contract';
import './naming.scss';

export interface Named {
  id: string;
  name: string;
}

interface PersonSearchProps {
  /** Ids become `${id}-search`, `${id}-<person>`, `${id}-again`. */
  id: string;
  label: string;
  chosen: Named | null;
  onChange: (person: Found | null) => void;
  /** Only those who live there. */
  buildingId?: string;
  /** Who cannot be chosen. */
  without?: readonly string[];
  hint?: string;
  inSheet?: boolean;
}

export type Found = OutputOf<typeof people>['rows'][number];

const SHOWN = 6;

const rolesOf = ({ roles }: Found): string =>
  [...new Set(roles.map(({ role }) => ROLE_TERMS[role]))].join('、');

const noteOf = (person: Found): string =>
  [
    person.roomId ? roomLabel(person.roomId) : '不住公寓',
    rolesOf(person) || (person.kind === 'staff' ? '老师' : '同学'),
  ].join(' · ');

interface FoundProps extends Pick<PersonSearchProps, 'id' | 'onChange' | 'without' | 'buildingId'> {
  sought: string;
}

const NOBODY = '没有找到。可以输姓名开头、拼音首字母（如 lxm）或房间（如 3-412）。';

function FoundPeople({ id, sought, buildingId, without = [], onChange }: FoundProps) {
  const input = { text: sought, standing: 'present' as const, after: null };
  const { data, problem } = useRead(people, { ...input, ...(buildingId ? { buildingId } : {}) });
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <Bone height={44} />;
  const found = data.rows.filter((person) => !without.includes(person.id));
  if (found.length === 0) return <View className="ly-naming__fine">{NOBODY}</View>;
  const shown = found.slice(0, SHOWN);
  const choices = shown.map((each) => ({ value: each.id, label: each.name, note: noteOf(each) }));
  const choose = (personId: string) => onChange(shown.find((each) => each.id === personId) ?? null);
  return (
    <>
      <ChoiceList id={id} label="选一位" choices={choices} value={undefined} onChange={choose} />
      {found.length > SHOWN && <View className="ly-naming__fine">还有别人，再多输一个字。</View>}
    </>
  );
}

const Chosen = ({ id, label, chosen, onChange }: PersonSearchProps & { chosen: Named }) => (
  <View className="ly-naming__chosen">
    <View className="ly-naming__words">
      <View className="ly-naming__label">{label}</View>
      <View>{chosen.name}</View>
    </View>
    <Button narrow id={`${id}-again`} onPress={() => onChange(null)}>
      换一位
    </Button>
  </View>
);

export function PersonSearch(props: PersonSearchProps) {
  const [text, setText] = useState('');
  const sought = useSettled(text.trim());
  const { id, label, hint, inSheet, chosen } = props;
  if (chosen) return <Chosen {...props} chosen={chosen} />;
  return (
    <View className="ly-naming">
      <Field
        id={`${id}-search`}
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        placeholder="姓名、拼音首字母或房间"
        inSheet={inSheet}
      />
      {sought !== '' && <FoundPeople {...props} sought={sought} />}
    </View>
  );
}
