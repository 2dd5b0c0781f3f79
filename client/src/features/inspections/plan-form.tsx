/** Planning a round: rooms, a pair, a time, and the sentence that they come to. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { planRound } from '@louyu/shared/contracts/inspections';
import { team } from '@louyu/shared/contracts/organization';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { useNow } from '../../ui/words/now';
import { spokenDeadline } from '../../ui/words/spoken-time';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import {
  chosenOf,
  dueAtOf,
  lacksOf,
  ownRoomNotes,
  sentenceOf,
  sharedRoom,
  titleOf,
} from './plan-body';
import { PlanDue } from './plan-due';
import { PlanPeople } from './plan-people';
import { PlanRooms } from './plan-rooms';
import type { Draft } from '../../platform/drafts/use-draft';
import type { OutputOf } from '../../platform/call/contract';
import type { PlanBody } from './plan-body';
import './tiles.scss';

export interface Planned {
  roundId: string;
  sentence: string;
  title: string;
  dueAt: string;
}

interface PlanFormProps {
  buildingId: string;
  draft: Draft<PlanBody>;
  onPlanned: (planned: Planned) => void;
}

/** Asked only once the server said that not all of them are of the residents' sex. */
function MixedReason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field
      id="mixed-because"
      label="为什么不是同性两位"
      multiline
      max={100}
      placeholder="如：本楼这周只有他们有空，由宿管阿姨陪同进门"
      value={value}
      onChange={onChange}
    />
  );
}

function useSubmit({ buildingId, draft, onPlanned }: PlanFormProps, sentence: string) {
  const [mixed, setMixed] = useState('');
  const { act, pending, problem } = useAct(planRound, { commandId: draft.commandId });
  const { body } = draft;
  const submit = async () => {
    const [dueAt, title] = [dueAtOf(body), titleOf(body).trim()];
    if (!dueAt) return;
    const { rooms, inspectors } = body;
    const why = mixed.trim() === '' ? {} : { mixedBecause: mixed.trim() };
    const reply = await act({ buildingId, title, rooms, inspectors, dueAt, ...why });
    if (!reply) return;
    await draft.finish();
    onPlanned({ ...reply, sentence, title, dueAt });
  };
  return { submit, pending, problem, mixed, setMixed };
}

const Waiting = () => (
  <Page wide title="排一轮巡查">
    <SkeletonCard lines={4} />
    <SkeletonCard lines={3} />
  </Page>
);

interface FilledProps extends PlanFormProps {
  known: OutputOf<typeof team>;
}

const sayWhole = (words: string, dueAt: string | null, now: Date): string =>
  dueAt ? `${words}，${spokenDeadline(dueAt, now)}交` : words;

function Filled(props: FilledProps) {
  const { buildingId, draft, known } = props;
  const now = useNow();
  const plan = { ...draft.body, buildingId };
  const pair = chosenOf(known.people, plan);
  const sentence = sayWhole(sentenceOf(plan, pair), dueAtOf(plan), now);
  const { submit, pending, problem, mixed, setMixed } = useSubmit(props, sentence);
  const [lacks, shared] = [lacksOf(plan, now), sharedRoom(pair, plan.rooms)];
  const parts = { plan, change: draft.change };
  return (
    <Page
      wide
      title="排一轮巡查"
      heading={buildingLabel(buildingId)}
      lead="两位同志一起走一遍，谁也不查自己的寝室"
      foot={
        <>
          <View id="sentence" className="ly-plan__sentence">
            {lacks.length > 0 ? `还差：${lacks.join('、')}` : `${sentence}。`}
          </View>
          <Button
            kind="primary"
            id="submit"
            disabled={lacks.length > 0 || shared !== undefined}
            busy={pending && '正在安排…'}
            onPress={() => void submit()}
          >
            排上这一轮
          </Button>
        </>
      }
    >
      {problem && <ProblemNote text={problem.text} />}
      {(problem?.code === 'inspections.same_sex' || mixed !== '') && (
        <MixedReason value={mixed} onChange={setMixed} />
      )}
      <View className="ly-plan">
        <View className="ly-plan__part">
          <PlanRooms {...parts} {...known} buildingId={buildingId} />
        </View>
        <View className="ly-plan__part">
          <PlanPeople {...parts} people={known.people} />
          {shared && <ProblemNote text={shared} />}
          {ownRoomNotes(pair, plan.rooms).map((note) => (
            <View key={note} className="ly-plan__note">
              {note}
            </View>
          ))}
          <PlanDue {...parts} />
        </View>
      </View>
    </Page>
  );
}

export function PlanForm(props: PlanFormProps) {
  const { data, problem, loading, retry } = useRead(team, { buildingId: props.buildingId });
  if (loading) return <Waiting />;
  if (data) return <Filled {...props} known={data} />;
  return (
    <Page title="排一轮巡查">
      {problem && (
        <Unopened problem={problem} what="巡查安排" whose="楼宇党小组组长" onRetry={retry} />
      )}
    </Page>
  );
}
