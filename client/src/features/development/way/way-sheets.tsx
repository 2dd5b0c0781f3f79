/** The college's rarer acts: taking a case over, beginning again, a longer probation, an end. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import {
  extend,
  reapply,
  replaceMentor,
  takeOver,
  turn,
} from '@louyu/shared/contracts/development-steps';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ENDING_TERMS, MENTOR_TERMS } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useNow } from '../../../ui/words/now';
import { exactDay } from '../../../ui/words/spoken-time';
import { useCaseAct } from '../case-act';
import { PeopleField } from './people-field';
import { isNumber, numberOf, voteOf } from './step-draft';
import { VoteFields } from './vote-fields';
import type { SheetProps } from '../college-sheets';
import type { Chosen, VoteDraft } from './step-draft';
import type { Case } from '../candidacy';

const NO_VOTE: VoteDraft = {
  entitled: '',
  present: '',
  written: '0',
  inFavour: '',
  against: '0',
  abstained: '0',
};

const useToday = (): string => dayOf(useNow().toISOString());

const seen = ({ id, version }: Case) => ({ candidacyId: id, expectedVersion: version });

interface Beginning {
  branch: string;
  on: string;
  reference: string;
}

const BeginningFields = ({
  given,
  label,
  today,
  change,
}: {
  given: Beginning;
  label: string;
  today: string;
  change: (next: Partial<Beginning>) => void;
}) => (
  <View className="ly-case">
    <Field
      inSheet
      id="branch"
      label="党支部"
      value={given.branch}
      onChange={(branch) => change({ branch })}
      max={60}
    />
    <DayField
      id="begun-on"
      label={label}
      value={given.on}
      latest={today}
      onChange={(on) => change({ on })}
    />
    <Field
      inSheet
      id="begun-reference"
      label="材料文号或存放处"
      value={given.reference}
      onChange={(reference) => change({ reference })}
      max={60}
    />
  </View>
);

const isBegun = ({ branch, on, reference }: Beginning): boolean =>
  branch.trim() !== '' && on !== '' && reference.trim() !== '';

const paperOf = (name: string, { on, reference }: Beginning) => ({
  name,
  dated: on,
  reference: reference.trim(),
});

export function TakeOverSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(takeOver, refresh);
  const today = useToday();
  const [given, setGiven] = useState<Beginning>({ branch: of.branch, on: '', reference: '' });
  const change = (next: Partial<Beginning>) => setGiven({ ...given, ...next });
  const send = async () => {
    const input = { ...seen(of), branch: given.branch.trim(), on: given.on };
    if (!(await act({ ...input, paper: paperOf('承接依据', given) }))) return;
    onDone({
      title: `已登记${of.name}从哪一天起算`,
      id: of.id,
      stored: [{ label: STEP_TERMS[of.step], value: `${exactDay(given.on)}起` }],
      next: ['从这一天起计算考察时间', '接着办理下一个环节'],
    });
  };
  return (
    <DeedSheet
      id="take-over"
      open
      title={`承接${of.name}的发展过程`}
      onClose={onClose}
      form={
        <BeginningFields
          given={given}
          label={`从哪一天起是${STEP_TERMS[of.step]}`}
          today={today}
          change={change}
        />
      }
      does={[
        '名册上已经有这个阶段，以前的环节以纸质材料为准。',
        '只能登记一次，登记后按它计算时间。',
      ]}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记承接"
      busy={pending && '正在登记…'}
      disabled={!isBegun(given)}
      onConfirm={() => void send()}
    />
  );
}

export function ReapplySheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(reapply, refresh);
  const today = useToday();
  const [given, setGiven] = useState<Beginning>({ branch: of.branch, on: '', reference: '' });
  const change = (next: Partial<Beginning>) => setGiven({ ...given, ...next });
  const send = async () => {
    const input = { ...seen(of), branch: given.branch.trim(), on: given.on };
    if (!(await act({ ...input, paper: paperOf('入党申请书', given) }))) return;
    onDone({
      title: `已登记${of.name}重新递交的申请`,
      id: of.id,
      stored: [{ label: '日期', value: exactDay(given.on) }],
      next: ['一个月内派人谈话'],
    });
  };
  return (
    <DeedSheet
      id="reapply"
      open
      title={`${of.name}重新申请`}
      onClose={onClose}
      form={<BeginningFields given={given} label="递交申请的日期" today={today} change={change} />}
      does={['从入党申请人重新开始。', '以前的经过都还在，不会删掉。']}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记申请"
      busy={pending && '正在登记…'}
      disabled={!isBegun(given)}
      onConfirm={() => void send()}
    />
  );
}

export function ExtendSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(extend, refresh);
  const today = useToday();
  const [months, setMonths] = useState('6');
  const [on, setOn] = useState('');
  const [approvedOn, setApprovedOn] = useState('');
  const [reference, setReference] = useState('');
  const [vote, setVote] = useState(NO_VOTE);
  const counted = voteOf(vote);
  const complete = isNumber(months) && on !== '' && approvedOn !== '' && reference.trim() !== '';
  const send = async () => {
    if (!counted) return;
    const paper = { name: '支部大会决议', dated: on, reference: reference.trim() };
    const decided = { months: numberOf(months), on, approvedOn, vote: counted, paper };
    const done = await act({ ...seen(of), ...decided });
    if (!done) return;
    onDone({
      title: `${of.name}的预备期延长 ${done.months} 个月`,
      id: of.id,
      stored: [{ label: '批准', value: exactDay(approvedOn) }],
      next: ['转正的时间相应顺延', '预备期只能延长一次'],
    });
  };
  return (
    <DeedSheet
      id="extend"
      open
      title={`延长${of.name}的预备期`}
      onClose={onClose}
      form={
        <View className="ly-case">
          <Field
            inSheet
            id="months"
            label="延长几个月"
            hint="6 到 12 个月"
            keyboard="number"
            value={months}
            onChange={setMonths}
          />
          <DayField id="extend-on" label="支部大会" value={on} latest={today} onChange={setOn} />
          <DayField
            id="extend-approved"
            label="上级党委批准"
            value={approvedOn}
            latest={today}
            onChange={setApprovedOn}
          />
          <VoteFields vote={vote} onChange={setVote} />
          <Field
            inSheet
            id="extend-reference"
            label="决议文号或存放处"
            value={reference}
            onChange={setReference}
            max={60}
          />
        </View>
      }
      does={['支部大会讨论通过、上级党委批准以后再登记。', '只能延长一次。']}
      told="本人在“我的发展”里看到。"
      problem={problem?.text}
      action="登记延长"
      busy={pending && '正在登记…'}
      disabled={!complete || !counted}
      onConfirm={() => void send()}
    />
  );
}

export function TurnSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(turn, refresh);
  const today = useToday();
  const [ending, setEnding] = useState(of.endings[0]);
  const [on, setOn] = useState('');
  const [because, setBecause] = useState('');
  const [vote, setVote] = useState(NO_VOTE);
  const votes = ending === 'probation_cancelled';
  const counted = votes ? voteOf(vote) : null;
  const complete = ending && on !== '' && because.trim() !== '' && (!votes || counted !== null);
  const send = async () => {
    if (!ending) return;
    const decided = { ending, on, because: because.trim(), vote: counted };
    const done = await act({ ...seen(of), ...decided });
    if (!done) return;
    onDone({
      title: done.ended ? `${of.name}的发展过程已经结束` : `${of.name}回到${STEP_TERMS[done.step]}`,
      id: of.id,
      stored: [{ label: '决定', value: ENDING_TERMS[ending] }],
      next: ['以前的经过都还在', '本人在“我的发展”里看到'],
    });
  };
  return (
    <DeedSheet
      id="turn"
      open
      title="终止或退回"
      onClose={onClose}
      form={
        <View className="ly-case">
          <ChoiceList
            id="ending"
            label="是哪一种"
            choices={of.endings.map((value) => ({ value, label: ENDING_TERMS[value] }))}
            value={ending}
            onChange={setEnding}
          />
          <DayField id="turn-on" label="决定的日期" value={on} latest={today} onChange={setOn} />
          {votes && <VoteFields vote={vote} onChange={setVote} />}
          <Field
            inSheet
            multiline
            id="turn-because"
            label="原因"
            hint="就事论事，不写健康、家庭和与组织发展无关的内容"
            value={because}
            onChange={setBecause}
            max={TEXT.note}
          />
        </View>
      }
      does={['集体决定以后再登记。', '登记后，这个阶段的环节不能再办理。']}
      told="本人在“我的发展”里看到决定，原因只有学院看得到。"
      problem={problem?.text}
      action="登记决定"
      busy={pending && '正在登记…'}
      disabled={!complete}
      onConfirm={() => void send()}
    />
  );
}

export function MentorSheet({ of, onClose, onDone, refresh }: SheetProps) {
  const { act, pending, problem } = useCaseAct(replaceMentor, refresh);
  const today = useToday();
  const now = of.mentors.filter(({ until }) => until === null);
  const part = now[0]?.part ?? of.mentors.at(-1)?.part ?? 'contact';
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
