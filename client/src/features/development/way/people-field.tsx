/** Who is meant: searched by name in one's own places, chosen, and taken off again. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { people as search } from '@louyu/shared/contracts/organization-people';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { ProblemNote } from '../../../ui/states/error-state';
import type { Chosen } from './step-draft';

interface PeopleFieldProps {
  id: string;
  label: string;
  hint: string;
  most: number;
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
}

const MOST_SHOWN = 6;

function Found({
  id,
  text,
  onChoose,
}: {
  id: string;
  text: string;
  onChoose: (one: Chosen) => void;
}) {
  const { data, problem } = useRead(search, { text, standing: 'present', after: null });
  if (problem) return <ProblemNote text={problem.text} />;
  if (data?.rows.length === 0)
    return <View className="ly-case__fine">你的范围内没有找到，请核对姓名。</View>;
  return (
    <Card flush>
      {(data?.rows ?? []).slice(0, MOST_SHOWN).map((person) => (
        <Row
          key={person.id}
          id={`${id}-found-${person.id}`}
          title={person.name}
          onOpen={() => onChoose({ id: person.id, name: person.name })}
        />
      ))}
    </Card>
  );
}

export function PeopleField({ id, label, hint, most, chosen, onChange }: PeopleFieldProps) {
  const [text, setText] = useState('');
  const choose = (one: Chosen) => {
    setText('');
    if (!chosen.some((each) => each.id === one.id)) onChange([...chosen, one]);
  };
  return (
    <View className="ly-way__people">
      {chosen.map((one) => (
        <View key={one.id} className="ly-way__chosen">
          <View className="ly-case__words">{one.name}</View>
          <Button
            narrow
            kind="quiet"
            id={`${id}-drop-${one.id}`}
            onPress={() => onChange(chosen.filter((each) => each.id !== one.id))}
          >
            去掉
          </Button>
        </View>
      ))}
      {chosen.length < most && (
        <Field id={id} label={label} hint={hint} value={text} onChange={setText} max={40} />
      )}
      {text.trim() !== '' && chosen.length < most && (
        <Found id={id} text={text.trim()} onChoose={choose} />
      )}
    </View>
  );
}
