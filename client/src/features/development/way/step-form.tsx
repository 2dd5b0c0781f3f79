/** What a step of the chart asks for, in the order in which one has it before oneself. */
import { View } from '@tarojs/components';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Section } from '../../../ui/frame/section';
import { PaperFields } from './paper-fields';
import { PeopleField } from './people-field';
import { VoteFields } from './vote-fields';
import type { Ahead, StepDraft } from './step-draft';

interface StepFormProps {
  ahead: Ahead;
  draft: StepDraft;
  today: string;
  change: (next: Partial<StepDraft>) => void;
}

const PEOPLE = {
  talker: { label: '谈话人', hint: '搜索姓名后点选', most: 2 },
  contacts: { label: '培养联系人', hint: '一到两名正式党员', most: 2 },
  introducers: { label: '入党介绍人', hint: '两名正式党员，一般由培养联系人担任', most: 2 },
} as const;

const asksPeople = (asks: Ahead['asks']) =>
  (['talker', 'contacts', 'introducers'] as const).find((each) => asks.includes(each));

const People = ({ ahead, draft, change }: StepFormProps) => {
  const asked = asksPeople(ahead.asks);
  return asked ? (
    <PeopleField
      id="people"
      {...PEOPLE[asked]}
      chosen={draft.people}
      onChange={(people) => change({ people })}
    />
  ) : null;
};

const Training = ({ draft, change }: StepFormProps) => (
  <View className="ly-way__pair">
    <Field
      id="days"
      label="培训天数"
      keyboard="number"
      value={draft.days}
      onChange={(days) => change({ days })}
    />
    <Field
      id="hours"
      label="或学时"
      keyboard="number"
      value={draft.hours}
      onChange={(hours) => change({ hours })}
    />
  </View>
);

export const StepForm = (props: StepFormProps) => {
  const { ahead, draft, today, change } = props;
  return (
    <View className="ly-case">
      <DayField
        id="on"
        label="办理日期"
        hint="会议、谈话或批准的那一天"
        value={draft.on}
        latest={today}
        onChange={(on) => change({ on })}
      />
      <People {...props} />
      {ahead.asks.includes('training') && <Training {...props} />}
      {ahead.asks.includes('vote') && (
        <VoteFields vote={draft.vote} onChange={(vote) => change({ vote })} />
      )}
      {ahead.noticeDays > 0 && (
        <DayField
          id="notice"
          label="公示开始"
          hint={`规则要求公示满 ${ahead.noticeDays} 个工作日`}
          value={draft.noticeFrom}
          latest={today}
          onChange={(noticeFrom) => change({ noticeFrom })}
        />
      )}
      {draft.papers.length > 0 && (
        <Section title="材料" note="只填日期和文号，不上传内容">
          <PaperFields
            papers={draft.papers}
            latest={today}
            onChange={(papers) => change({ papers })}
          />
        </Section>
      )}
      <Field
        id="because"
        label="说明"
        optional
        hint="超过期限或补登一个月以前的，请写原因"
        value={draft.because}
        onChange={(because) => change({ because })}
        multiline
        max={TEXT.note}
      />
    </View>
  );
};
