/** 工作量: what duties asked for and what became of it, mine or everybody's of a place, by name. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { myWorkload, workload } from '@louyu/shared/contracts/duty-workload';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../platform/query/use-read';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Split } from '../../ui/frame/split';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { aboutOf } from './contact-words';
import { isBuilding } from './roster';
import { WORK_KIND_TERMS, WORK_TERMS, WORK_TONES, spansAt, sumsInWords } from './workload';
import type { Load, Span, Work } from './workload';
import './duties.scss';

interface Ways {
  onContact: (contactId: string) => void;
  onRound: (roundId: string) => void;
}

interface WorkloadScreenProps extends Ways {
  /** `''`: mine. */
  place: string;
}

const TITLE = '工作量';
const FAIR = '只按分工算，按姓名排，不排名次。请假不算没做，没有安排就没有数。';

const titleOf = ({ kind, duty }: Work): string =>
  duty
    ? `${WORK_KIND_TERMS[kind]} · ${aboutOf({ kind: duty.kind, target: duty.target, targetName: duty.name })}`
    : WORK_KIND_TERMS[kind];

const noteOf = ({ dueOn, records }: Work): string =>
  records.length > 1 ? `${exactDay(dueOn)}前 · ${records.length} 次` : `${exactDay(dueOn)}前`;

/** Only one's own rounds open: they lead on to forms. */
const wayOf = ({ kind, records: [id] }: Work, own: boolean, { onContact, onRound }: Ways) => {
  if (!id) return undefined;
  if (kind !== 'round') return () => onContact(id);
  return own ? () => onRound(id) : undefined;
};

const WorkRow = ({ work, own, ways }: { work: Work; own: boolean; ways: Ways }) => (
  <Row
    title={titleOf(work)}
    note={noteOf(work)}
    aside={<State tone={WORK_TONES[work.state]}>{WORK_TERMS[work.state]}</State>}
    onOpen={wayOf(work, own, ways)}
  />
);

const NOTHING = (
  <EmptyState
    title="这段时间没有安排"
    how="没有安排就没有应做的，也不算没做。安排以后，应做的和做了的会列在这里。"
  />
);

const LoadBody = ({ load, own, ways }: { load: Load; own: boolean; ways: Ways }) => (
  <Section title={own ? undefined : load.name} note={sumsInWords(load)}>
    {load.work.length === 0 && NOTHING}
    {load.work.length > 0 && (
      <Card flush id="work">
        {load.work.map((work, at) => (
          <WorkRow key={`${work.kind}-${work.dueOn}-${at}`} work={work} own={own} ways={ways} />
        ))}
      </Card>
    )}
  </Section>
);

function Own({ span: { from, until }, ways }: { span: Span; ways: Ways }) {
  const { data, problem, retry } = useRead(myWorkload, { from, until });
  if (data) return <LoadBody own load={data} ways={ways} />;
  if (!problem) return <SkeletonRows count={5} />;
  return <Unopened problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} />;
}

const People = ({
  people,
  chosen,
  onChoose,
}: {
  people: readonly Load[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) => (
  <Card flush id="people">
    {people.map((load) => (
      <Row
        key={load.personId}
        id={`load-${load.personId}`}
        title={load.name}
        note={sumsInWords(load)}
        chosen={load.personId === chosen}
        onOpen={() => onChoose(load.personId)}
      />
    ))}
  </Card>
);

const NOBODY = (
  <EmptyState
    icon="person"
    title="这里还没有党员和积极分子"
    how="登记任职以后，会按姓名列在这里。"
  />
);

function OfPlace({
  place,
  span: { from, until },
  ways,
}: {
  place: string;
  span: Span;
  ways: Ways;
}) {
  const { data, problem, retry } = useRead(workload, { place, from, until });
  const [chosen, setChosen] = useState<string>();
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose="负责的组长和老师" onRetry={retry} />
    ) : (
      <SkeletonRows count={6} />
    );
  if (data.people.length === 0) return NOBODY;
  const load = data.people.find(({ personId }) => personId === chosen);
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Split
        list={<People people={data.people} chosen={chosen} onChoose={setChosen} />}
        detail={load ? <LoadBody own={false} load={load} ways={ways} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一位，看每一个数是哪几次。"
      />
    </>
  );
}

const headingOf = (place: string): string => {
  if (!place) return '我的工作量';
  return isBuilding(place) ? `${buildingLabel(place)}的工作量` : '本学院的工作量';
};

export function WorkloadScreen({ place, ...ways }: WorkloadScreenProps) {
  const spans = spansAt(dayOfNow(useNow()));
  const [wanted, setWanted] = useState<string>();
  const span = spans.find(({ id }) => id === wanted) ?? spans[0];
  return (
    <Page title={TITLE} heading={headingOf(place)} lead={FAIR} wide={Boolean(place)}>
      <View className="ly-duties">
        <ChoiceList
          columns
          id="span"
          label="哪段时间"
          choices={spans.map(({ id, label }) => ({ value: id, label }))}
          value={span?.id}
          onChange={setWanted}
        />
        {span && !place && <Own span={span} ways={ways} />}
        {span && place && <OfPlace key={place} place={place} span={span} ways={ways} />}
      </View>
    </Page>
  );
}
