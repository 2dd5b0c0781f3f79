/** A short text with the published list beside it: what does not belong here, and what to do instead. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { misplacedIn, publishedTerms } from '@louyu/shared/domain/care/terms';
import { TERM_ADVICE } from '@louyu/shared/messages/care';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import './care.scss';

interface CheckedNoteProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export const NOTE_LENGTH = 60;

/** Why a text cannot be sent as it is; `undefined` when the list finds nothing. */
export function refusalOf(text: string): string | undefined {
  const misplaced = misplacedIn(text);
  if (!misplaced) return undefined;
  const { what, instead } = TERM_ADVICE[misplaced.kind];
  return `“${misplaced.found}”是${what}，不要写在这里。${instead}。`;
}

const Terms = () => (
  <View className="ly-care__terms" id="terms">
    {publishedTerms().map(({ kind, words }) => (
      <View key={kind} className="ly-care__term">
        <Text>
          {TERM_ADVICE[kind].what}：{TERM_ADVICE[kind].instead}
        </Text>
        {words.length > 0 && (
          <Text className="ly-care__fine">{words.slice(0, 12).join('、')}…</Text>
        )}
      </View>
    ))}
  </View>
);

export function CheckedNote({ id, label, value, onChange }: CheckedNoteProps) {
  const [shown, setShown] = useState(false);
  return (
    <View className="ly-care">
      <Field
        inSheet
        optional
        multiline
        id={id}
        label={label}
        hint="写做了什么，不写病情、咨询内容、家庭情况和证件电话。"
        value={value}
        max={NOTE_LENGTH}
        onChange={onChange}
        error={refusalOf(value)}
      />
      <Button kind="quiet" id={`${id}-terms`} onPress={() => setShown(!shown)}>
        {shown ? '收起清单' : '这些内容不要写在这里'}
      </Button>
      {shown && <Terms />}
    </View>
  );
}
