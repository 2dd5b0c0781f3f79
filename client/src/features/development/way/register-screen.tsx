/** 登记入党申请: who, when, and where the application lies; a case begins. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { register } from '@louyu/shared/contracts/development-steps';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Page } from '../../../ui/frame/page';
import { ProblemNote } from '../../../ui/states/error-state';
import { useNow } from '../../../ui/words/now';
import { exactDay } from '../../../ui/words/spoken-time';
import { DoneSlip } from '../done';
import { PeopleField } from './people-field';
import type { Done } from '../done';
import type { Chosen } from './step-draft';
import '../candidacy.scss';

interface RegisterScreenProps {
  onOpen: (candidacyId: string) => void;
}

const TITLE = '登记入党申请';

export function RegisterScreen({ onOpen }: RegisterScreenProps) {
  const { act, pending, problem } = useAct(register);
  const today = dayOf(useNow().toISOString());
  const [people, setPeople] = useState<Chosen[]>([]);
  const [branch, setBranch] = useState('');
  const [on, setOn] = useState('');
  const [reference, setReference] = useState('');
  const [done, setDone] = useState<Done>();
  const [person] = people;
  const complete = person && branch.trim() !== '' && on !== '' && reference.trim() !== '';
  const send = async () => {
    if (!person) return;
    const paper = { name: '入党申请书', dated: on, reference: reference.trim() };
    const sent = await act({ personId: person.id, branch: branch.trim(), on, paper });
    if (!sent) return;
    setDone({
      title: `已登记${person.name}的入党申请`,
      id: sent.candidacyId,
      stored: [{ label: '递交日期', value: exactDay(on) }],
      next: ['一个月内派人谈话，到期前提醒你', '本人在“我的发展”里看到'],
    });
  };
  if (done)
    return (
      <Page title={TITLE}>
        <DoneSlip done={done} />
        <Button id="open-case" onPress={() => onOpen(done.id)}>
          看这位同学
        </Button>
      </Page>
    );
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="收到申请书以后登记。系统只记日期和存放处，不保存申请书内容。"
      foot={
        <>
          {problem && <ProblemNote text={problem.text} />}
          <Button
            kind="primary"
            id="submit"
            disabled={!complete}
            busy={pending && '正在登记…'}
            onPress={() => void send()}
          >
            登记申请
          </Button>
        </>
      }
    >
      <View className="ly-case">
        <PeopleField
          id="applicant"
          label="哪位同学"
          hint="本学院的同学，搜索姓名后点选"
          most={1}
          chosen={people}
          onChange={setPeople}
        />
        <Field id="branch" label="党支部" value={branch} onChange={setBranch} max={60} />
        <DayField id="on" label="递交日期" value={on} latest={today} onChange={setOn} />
        <Field
          id="reference"
          label="申请书存放处"
          value={reference}
          onChange={setReference}
          max={60}
        />
      </View>
    </Page>
  );
}
