/** Another contact or introducer in the place of one who left or is prevented, or beside one. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { replaceMentor } from '@louyu/shared/contracts/development-steps';
import { MENTOR_TERMS } from '@louyu/shared/messages/development';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DayField } from '../../../ui/controls/day-field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { exactDay } from '../../../ui/words/spoken-time';
import { useCaseAct } from '../case-act';
import { PeopleField } from './people-field';
import { seen, useToday } from './seen';
import type { Case } from '../candidacy';
import type { SheetProps } from '../college-sheets';
import type { Chosen } from './step-draft';

/** As what somebody is named when nobody is left whose place they take. */
const partOf = ({ mentors }: Case) => mentors.at(-1)?.part ?? 'contact';

export function MentorSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(replaceMentor, refresh);
  const today = useToday();
  const now = of.mentors.filter(({ until }) => until === null);
  const part = partOf(of);
  const [leaves, setLeaves] = useState<string>(now[0]?.personId ?? 'nobody');
  const [comes, setComes] = useState<Chosen[]>([]);
  const [on, setOn] = useState('');
  const [next] = comes;
  const left = now.find(({ personId }) => personId === leaves);
  const send = async () => {
    if (!next) return;
    const change = { part: left?.part ?? part, leaves: left?.personId ?? null, comes: next.id, on };
    if (!(await act({ ...seen(of), ...change }))) return;
    onDone({
      title: `${next.name}现在是${of.name}的${MENTOR_TERMS[change.part]}`,
      id: of.id,
      stored: [{ label: '从', value: exactDay(on) }],
      next: ['半年考察由他继续，时间不重新计算'],
    });
  };
  return (
    <DeedSheet
      id="mentor"
      open
      title="更换联系人或介绍人"
      onClose={onClose}
      form={
        <View className="ly-case">
          {now.length > 0 && (
            <ChoiceList
              id="leaves"
              label="谁不再担任"
              choices={[
                ...now.map(({ personId, name, part: is }) => ({
                  value: personId,
                  label: name,
                  note: MENTOR_TERMS[is],
                })),
                { value: 'nobody', label: '都留任，再增加一位' },
              ]}
              value={leaves}
              onChange={setLeaves}
            />
          )}
          <PeopleField
            id="comes"
            label="由谁担任"
            hint="正式党员，搜索姓名后点选"
            most={1}
            chosen={comes}
            onChange={setComes}
          />
          <DayField id="mentor-on" label="从哪一天起" value={on} latest={today} onChange={setOn} />
        </View>
      }
      does={['以前的考察都还在。', '新的同志接着做半年考察。']}
      told="本人看到新的联系人，新的同志在“我联系的人”里看到。"
      problem={problem?.text}
      action="登记更换"
      busy={pending && '正在登记…'}
      disabled={!next || on === ''}
      onConfirm={() => void send()}
    />
  );
}
