/** The form of a contact sheet: taps first, two short texts, and what follows if something does. */
import { View } from '@tarojs/components';
import { MEETING_PLACES, NEEDS } from '@louyu/shared/domain/duties/contact-record';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { MEETING_PLACE_TERMS, NEED_TERMS } from '@louyu/shared/messages/duties';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { MOST_WHAT, chosenNeeds } from './contact-draft';
import type { Need } from '@louyu/shared/domain/duties/contact-record';
import type { ContactDraft, missingIn } from './contact-draft';

const PLACES = MEETING_PLACES.map((value) => ({ value, label: MEETING_PLACE_TERMS[value] }));
const NEED_CHOICES = NEEDS.map((value) => ({ value, label: NEED_TERMS[value] }));
const FOLLOWS = [
  { value: 'no' as const, label: '办完了' },
  { value: 'yes' as const, label: '还要接着办' },
];

const DOES_NOT_BELONG = '写事情。不写病情、咨询内容、家庭情况、宗教信仰和电话。';

interface ContactFormProps {
  body: ContactDraft;
  change: (next: Partial<ContactDraft>) => void;
  missing: ReturnType<typeof missingIn>;
  today: string;
  inAWeek: string;
}

const Follows = ({ body, change, missing, inAWeek, today }: ContactFormProps) => (
  <>
    <ChoiceList
      inline
      id="follows"
      label="后面还有事吗"
      choices={FOLLOWS}
      value={body.follows ? 'yes' : 'no'}
      onChange={(answer) => change({ follows: answer === 'yes' })}
    />
    {body.follows && (
      <>
        <Field
          id="what"
          label="还要办什么"
          placeholder="如：周六一起复习"
          max={MOST_WHAT}
          value={body.what}
          onChange={(what) => change({ what })}
          error={missing.what}
        />
        <DayField
          id="due"
          label="哪天以前办完"
          value={body.dueOn || inAWeek}
          earliest={body.happenedOn || today}
          onChange={(dueOn) => change({ dueOn })}
        />
      </>
    )}
  </>
);

export function ContactForm(props: ContactFormProps) {
  const { body, change, missing, today } = props;
  return (
    <View className="ly-duties">
      <DayField
        id="day"
        label="哪天"
        value={body.happenedOn || today}
        latest={today}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <ChoiceList
        columns
        id="where"
        label="在哪里"
        choices={PLACES}
        value={body.where ?? undefined}
        onChange={(where) => change({ where })}
        error={missing.where}
      />
      <ChoiceList<Need>
        many
        columns
        id="need"
        label="需要什么，可以选几项"
        choices={NEED_CHOICES}
        value={body.needs}
        onChange={(needs) => change({ needs: chosenNeeds(body.needs, needs) })}
        error={missing.needs}
      />
      <Field
        id="asked"
        label="了解到什么"
        hint={DOES_NOT_BELONG}
        multiline
        optional={body.needs.includes('none')}
        max={TEXT.note}
        value={body.asked}
        onChange={(asked) => change({ asked })}
        error={missing.asked}
      />
      <Field
        id="done"
        label="做了什么"
        multiline
        max={TEXT.note}
        value={body.done}
        onChange={(done) => change({ done })}
        error={missing.done}
      />
      <Follows {...props} />
    </View>
  );
}
