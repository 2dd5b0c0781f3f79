/** Announcing a reception day, and saying what came of it: counts by category, no names. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { announceLeaderDay, endLeaderDay } from '@louyu/shared/contracts/duty-points';
import { VISITOR_MATTERS } from '@louyu/shared/domain/duties/leader-day';
import { VISITOR_MATTER_TERMS } from '@louyu/shared/messages/reports';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import type { VisitorMatter } from '@louyu/shared/domain/duties/leader-day';
import type { LeaderDay } from './leader-days';
import './reports.scss';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const BEGIN = { from: '14:00', until: '16:00', place: '', host: '' };

interface WhenWhereProps {
  said: typeof BEGIN;
  change: (next: Partial<typeof BEGIN>) => void;
}

const WhenWhere = ({ said, change }: WhenWhereProps) => (
  <View className="ly-reports">
    <View className="ly-reports__pair">
      <Field inSheet id="from" label="从" value={said.from} onChange={(from) => change({ from })} />
      <Field
        inSheet
        id="until"
        label="到"
        value={said.until}
        onChange={(until) => change({ until })}
      />
    </View>
    <Field
      inSheet
      id="place"
      label="在哪里"
      value={said.place}
      max={40}
      onChange={(place) => change({ place })}
    />
    <Field
      inSheet
      id="host"
      label="谁来接待"
      hint="职务和称呼，例如 党委副书记"
      value={said.host}
      max={40}
      onChange={(host) => change({ host })}
    />
  </View>
);

export function AnnounceSheet({ onClose }: { onClose: () => void }) {
  const today = dayOfNow(useNow());
  const { act, pending, problem } = useAct(announceLeaderDay);
  const [on, setOn] = useState(today);
  const [said, setSaid] = useState(BEGIN);
  const ready = TIME.test(said.from) && TIME.test(said.until) && said.place && said.host;
  const send = async () => {
    if (await act({ on, ...said })) onClose();
  };
  return (
    <DeedSheet
      open
      id="announce"
      title="公布接待日"
      onClose={onClose}
      form={
        <>
          <DayField id="on" label="哪一天" value={on} onChange={setOn} />
          <WhenWhere said={said} change={(next) => setSaid({ ...said, ...next })} />
        </>
      }
      does={['时间、地点和接待的领导列在“联系点和接待日”里。']}
      told="所有登记过的同学和老师都能看到。"
      problem={problem?.text}
      action="公布"
      busy={pending && '正在公布…'}
      disabled={!ready}
      onConfirm={() => void send()}
    />
  );
}

const MATTERS = VISITOR_MATTERS.map((value) => ({ value, label: VISITOR_MATTER_TERMS[value] }));
const HELD = [
  { value: 'held' as const, label: '已接待' },
  { value: 'called_off' as const, label: '取消了' },
];

interface CountsProps {
  counts: Partial<Record<VisitorMatter, string>>;
  onChange: (counts: Partial<Record<VisitorMatter, string>>) => void;
}

const Counts = ({ counts, onChange }: CountsProps) => (
  <View className="ly-reports">
    <ChoiceList<VisitorMatter>
      many
      columns
      id="matter"
      label="为什么来"
      choices={MATTERS}
      value={VISITOR_MATTERS.filter((matter) => counts[matter] !== undefined)}
      onChange={(chosen) =>
        onChange(Object.fromEntries(chosen.map((matter) => [matter, counts[matter] ?? '1'])))
      }
    />
    {VISITOR_MATTERS.filter((matter) => counts[matter] !== undefined).map((matter) => (
      <Field
        key={matter}
        inSheet
        id={`count-${matter}`}
        label={`${VISITOR_MATTER_TERMS[matter]}（人次）`}
        keyboard="number"
        value={counts[matter] ?? ''}
        onChange={(typed) => onChange({ ...counts, [matter]: typed })}
      />
    ))}
  </View>
);

const visitorsOf = (counts: CountsProps['counts']) =>
  VISITOR_MATTERS.flatMap((matter) => {
    const count = Number(counts[matter] ?? 0);
    return count >= 1 ? [{ matter, count: Math.floor(count) }] : [];
  });

export function EndSheet({ day, onClose }: { day: LeaderDay; onClose: () => void }) {
  const { act, pending, problem } = useAct(endLeaderDay);
  const [state, setState] = useState<'held' | 'called_off'>('held');
  const [counts, setCounts] = useState<CountsProps['counts']>({});
  const [settled, setSettled] = useState('0');
  const send = async () => {
    const held = state === 'held';
    const done = await act({
      ...{ leaderDayId: day.id, expectedVersion: day.version, state },
      visitors: held ? visitorsOf(counts) : [],
      settled: held ? Math.max(0, Math.floor(Number(settled) || 0)) : 0,
    });
    if (done) onClose();
  };
  return (
    <DeedSheet
      open
      id="end-day"
      title="接待日的结果"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            inline
            id="held"
            label="怎样了"
            choices={HELD}
            value={state}
            onChange={setState}
          />
          {state === 'held' && <Counts counts={counts} onChange={setCounts} />}
          {state === 'held' && (
            <Field
              inSheet
              id="settled"
              label="当场解决（件）"
              keyboard="number"
              value={settled}
              onChange={setSettled}
            />
          )}
        </>
      }
      does={['只记人次和类别，不记谁来过、说了什么。']}
      told="所有登记过的同学和老师都能看到。"
      problem={problem?.text}
      action="写下结果"
      busy={pending && '正在提交…'}
      onConfirm={() => void send()}
    />
  );
}
