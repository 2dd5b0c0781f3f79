/** Freezing a draw: which lottery decides, how many rooms, who will see them. */
import { View } from '@tarojs/components';
import { commitDraw } from '@louyu/shared/contracts/inspection-draws';
import { team } from '@louyu/shared/contracts/organization';
import { SOURCE_KINDS } from '@louyu/shared/domain/inspections/draws/state';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { z } from '@louyu/shared/contracts/schema';
import { serverNow } from '../../../platform/clock/server-clock';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAct } from '../../../platform/query/use-act';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { comingDays } from '../plan-body';
import { PlanPeople } from '../plan-people';
import { SOURCE_NOTES, SOURCE_TERMS } from './words';
import type { Draft } from '../../../platform/drafts/use-draft';

const body = z.object({
  kind: z.enum(SOURCE_KINDS),
  issue: z.string(),
  drawnOn: z.string(),
  count: z.string(),
  inspectors: z.array(z.string()),
});
type Body = z.output<typeof body>;

const EMPTY: Body = { kind: 'welfare_3d', issue: '', drawnOn: '', count: '6', inspectors: [] };

const readBody = (stored: unknown): Body | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

interface CommitFormProps {
  buildingId: string;
  onLeave: () => void;
  onDraw: (drawId: string) => void;
}

const DAYS_AHEAD = 8;

function Source({ draft }: { draft: Draft<Body> }) {
  const { kind, issue, drawnOn } = draft.body;
  const days = comingDays(serverNow(), DAYS_AHEAD).slice(1);
  return (
    <Section title="由哪次开奖决定">
      <ChoiceList
        id="source-kind"
        label="彩种"
        choices={SOURCE_KINDS.map((value) => ({
          value,
          label: SOURCE_TERMS[value],
          note: SOURCE_NOTES[value],
        }))}
        value={kind}
        onChange={(chosen) => draft.change({ kind: chosen })}
      />
      <ChoiceList
        columns
        id="source-day"
        label="哪天晚上开奖"
        choices={days.map(({ day, label }) => ({ value: day, label }))}
        value={drawnOn}
        onChange={(day) => draft.change({ drawnOn: day })}
      />
      <Field
        id="source-issue"
        label="第几期"
        hint="在官方公告上查那天晚上的期号。"
        keyboard="number"
        placeholder="如：2026321"
        value={issue}
        onChange={(typed) => draft.change({ issue: typed })}
      />
    </Section>
  );
}

const lacksOf = ({ issue, drawnOn, count, inspectors }: Body): string[] => {
  const lacks: (string | false)[] = [
    drawnOn === '' && '开奖日',
    !/^\d{5,10}$/.test(issue.trim()) && '期号',
    !(Number(count) >= 1 && Number(count) <= 30) && '间数（1 到 30）',
    inspectors.length < 2 && '两位同志',
  ];
  return lacks.flatMap((lack) => lack || []);
};

function useCommitting({ buildingId, onDraw }: CommitFormProps, draft: Draft<Body>) {
  const { act, pending, problem } = useAct(commitDraw, { commandId: draft.commandId });
  const send = async () => {
    const { kind, issue, drawnOn, count, inspectors } = draft.body;
    const source = { kind, issue: issue.trim(), drawnOn };
    const done = await act({ buildingId, source, count: Number(count), inspectors });
    if (!done) return;
    await draft.finish();
    onDraw(done.drawId);
  };
  return { send, pending, problem };
}

export function CommitForm(props: CommitFormProps) {
  const { buildingId, onLeave } = props;
  const draft = useDraft({ name: `draw:${buildingId}`, empty: EMPTY, read: readBody });
  const people = useRead(team, { buildingId });
  const { send, pending, problem } = useCommitting(props, draft);
  const lacks = lacksOf(draft.body);
  if (!people.data || draft.loading)
    return (
      <Page wide title="封存一次抽查">
        {people.problem ? (
          <Unopened
            problem={people.problem}
            what="抽查"
            whose="楼宇党小组组长"
            onRetry={people.retry}
          />
        ) : (
          <SkeletonCard lines={5} />
        )}
      </Page>
    );
  return (
    <Page
      wide
      title="封存一次抽查"
      heading={`${buildingLabel(buildingId)}抽查`}
      lead="先封存，后开奖：名单、间数和期次封存以后谁也改不了。"
      foot={
        <>
          <View id="lacks" className="ly-draw__fine">
            {lacks.length > 0
              ? `还差：${lacks.join('、')}`
              : '全楼住人的寝室按多久没查加权，一起封存。'}
          </View>
          <Button
            kind="primary"
            id="commit"
            disabled={lacks.length > 0}
            busy={pending && '正在封存…'}
            onPress={() => void send()}
          >
            封存
          </Button>
          <Button kind="quiet" id="leave" onPress={onLeave}>
            先不封存
          </Button>
        </>
      }
    >
      {problem && <ProblemNote text={problem.text} />}
      <Columns
        beside={
          <PlanPeople
            people={people.data.people}
            plan={{ inspectors: draft.body.inspectors }}
            change={(next) => draft.change((now) => next({ inspectors: now.inspectors }))}
          />
        }
      >
        <Source draft={draft} />
        <Field
          id="draw-count"
          label="抽几间"
          keyboard="number"
          value={draft.body.count}
          onChange={(count) => draft.change({ count })}
        />
      </Columns>
    </Page>
  );
}
