/** 联系点: what is required and why, and every visit with its written report. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { point, recordVisit } from '@louyu/shared/contracts/duty-points';
import { VISIT_WAYS } from '@louyu/shared/domain/duties/contact-point';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { VISIT_WAY_TERMS } from '@louyu/shared/messages/reports';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { emptyVisit, readVisit } from './visit-draft';
import type { OutputOf } from '../../platform/call/contract';
import './reports.scss';

type Point = OutputOf<typeof point>;
type Visit = Point['visits'][number];

const TITLE = '联系点';
const WAYS = VISIT_WAYS.map((value) => ({ value, label: VISIT_WAY_TERMS[value] }));

function VisitSheet({ found, onClose }: { found: Point; onClose: () => void }) {
  const today = dayOfNow(useNow());
  const draft = useDraft({ name: `visit:${found.id}`, empty: emptyVisit(today), read: readVisit });
  const { act, pending, problem } = useAct(recordVisit, { commandId: draft.commandId });
  const { body, change } = draft;
  const send = async () => {
    const done = await act({ pointId: found.id, expectedVersion: found.version, ...body });
    if (!done) return;
    await draft.finish();
    onClose();
  };
  const texts = [body.seen, body.finding];
  const ready = texts.every((text) => text.trim() !== '' && text.length <= TEXT.paragraph);
  return (
    <DeedSheet
      open
      id="visit"
      title="写走访报告"
      onClose={onClose}
      form={
        <View className="ly-reports">
          <DayField
            id="on"
            label="哪一天"
            value={body.on}
            latest={today}
            onChange={(on) => change({ on })}
          />
          <ChoiceList
            inline
            id="way"
            label="方式"
            choices={WAYS}
            value={body.way}
            onChange={(way) => change({ way })}
          />
          <Field
            inSheet
            multiline
            id="seen"
            label="看到、听到了什么"
            value={body.seen}
            max={TEXT.paragraph}
            onChange={(seen) => change({ seen })}
          />
          <Field
            inSheet
            multiline
            id="finding"
            label="说明了什么"
            value={body.finding}
            max={TEXT.paragraph}
            onChange={(finding) => change({ finding })}
          />
          <Field
            inSheet
            multiline
            optional
            id="follows"
            label="接下来做什么"
            value={body.follows}
            max={TEXT.note}
            onChange={(follows) => change({ follows })}
          />
        </View>
      }
      does={['计入今年的走访次数，报告保存三年。']}
      told="公寓党建指导部能看到。"
      problem={problem?.text}
      action="交走访报告"
      busy={pending && '正在提交…'}
      disabled={!ready}
      onConfirm={() => void send()}
    />
  );
}

const VisitCard = ({ visit }: { visit: Visit }) => (
  <Card title={`${exactDay(visit.on)} · ${VISIT_WAY_TERMS[visit.way]}`}>
    <View className="ly-reports">
      <View className="ly-reports__words">{visit.seen}</View>
      <View className="ly-reports__words">{visit.finding}</View>
      {visit.follows && <View className="ly-reports__fine">接下来：{visit.follows}</View>}
    </View>
  </Card>
);

const NONE = <EmptyState title="今年还没有走访" how="走访以后写一份报告，会列在这里。" />;

const Visits = ({ found }: { found: Point }) => (
  <Section title="走访和报告">
    <View className="ly-reports">
      <View className="ly-reports__fine">依据：{found.source}</View>
      {found.visits.length === 0
        ? NONE
        : [...found.visits].reverse().map((visit) => <VisitCard key={visit.id} visit={visit} />)}
    </View>
  </Section>
);

function Opened({ found }: { found: Point }) {
  const [writing, setWriting] = useState(false);
  const write = found.own && (
    <Button kind="primary" id="write-visit" onPress={() => setWriting(true)}>
      写走访报告
    </Button>
  );
  const enough = found.done >= found.required;
  return (
    <Page
      title={TITLE}
      heading={found.targetName}
      lead={`${found.cadreName} · ${found.year} 年`}
      aside={<State tone={enough ? 'done' : 'due'}>{`走访 ${found.done}/${found.required}`}</State>}
      foot={write}
    >
      <Visits found={found} />
      {writing && <VisitSheet found={found} onClose={() => setWriting(false)} />}
    </Page>
  );
}

interface PointScreenProps {
  pointId: string;
  onLeave: () => void;
}

export function PointScreen({ pointId, onLeave }: PointScreenProps) {
  const { data, problem, retry } = useRead(point, { pointId });
  if (data) return <Opened found={data} />;
  return (
    <Page title={TITLE}>
      {problem ? (
        <Unopened
          problem={problem}
          what={TITLE}
          whose="这位干部和公寓党建指导部"
          onRetry={retry}
          onLeave={onLeave}
        />
      ) : (
        <SkeletonCard lines={4} />
      )}
    </Page>
  );
}
