/** 写定期汇报: figures counted from the records, words to make one's own, sent to one receiver. */
import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { draftReport, sendReport } from '@louyu/shared/contracts/duty-reports';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { PERIODS, PERIOD_WORDS, spanOf } from './period';
import { TEXT_LENGTH, emptyDraft, readDraft, suggestion } from './report-draft';
import { ReportFigures } from './report-figures';
import { ReportWords } from './report-words-form';
import { useAddressees } from './receivers';
import type { Draft } from '../../platform/drafts/use-draft';
import type { Person } from '../../platform/session/use-session';
import type { Addressee } from './receivers';
import type { Period } from './period';
import type { ReportDraft } from './report-draft';
import type { OpenRecord } from './report-figures';
import './reports.scss';

const TITLE = '写定期汇报';
const LEAD = '数字来自记录，点开能看到每一条；话由你来写。';
export const OWN = 'own';

/** The buildings whose report this person writes. */
const ledBy = ({ positions }: Person): string[] => [
  ...new Set(
    positions.flatMap(({ role, scope }) =>
      (role === 'group_leader' || role === 'instructor') && scope.kind === 'building'
        ? [scope.id]
        : [],
    ),
  ),
];

const PERIOD_CHOICES = PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }));

interface AboutProps {
  draft: Draft<ReportDraft>;
  led: readonly string[];
}

const About = ({ draft: { body, change }, led }: AboutProps) => (
  <View className="ly-reports">
    {led.length > 0 && (
      <ChoiceList
        inline
        id="place"
        label="汇报什么"
        choices={[
          ...led.map((value) => ({ value, label: buildingLabel(value) })),
          { value: OWN, label: '我自己的工作' },
        ]}
        value={body.place}
        onChange={(place) => change({ place, receiver: null, receiverId: '' })}
      />
    )}
    <ChoiceList
      columns
      id="period"
      label="哪一段时间"
      choices={PERIOD_CHOICES}
      value={body.period}
      onChange={(period) => change({ period })}
    />
  </View>
);

const keyOf = ({ receiver, receiverId }: Pick<Addressee, 'receiverId'> & { receiver: string }) =>
  `${receiver}-${receiverId}`;

interface ToProps {
  draft: Draft<ReportDraft>;
  addressees: readonly Addressee[];
}

function To({ draft: { body, change }, addressees }: ToProps) {
  const chosen = addressees.find(
    (each) => keyOf(each) === keyOf({ ...body, receiver: body.receiver ?? '' }),
  );
  const choose = (key: string) => {
    const next = addressees.find((each) => keyOf(each) === key);
    if (next) change({ receiver: next.receiver, receiverId: next.receiverId });
  };
  return (
    <ChoiceList
      id="receiver"
      label="发给谁"
      choices={addressees.map((each) => ({ value: keyOf(each), label: each.label }))}
      value={chosen && keyOf(chosen)}
      onChange={choose}
    />
  );
}

/** What is missing, in the order of the form; `undefined` when it can go. */
function missingIn({ did, receiver, difficulties, proposals }: ReportDraft): string | undefined {
  if (did.trim() === '') return '先写做了什么';
  const tooLong = [did, difficulties, proposals].some(({ length }) => length > TEXT_LENGTH);
  if (tooLong) return '先缩短文字';
  return receiver === null ? '先选发给谁' : undefined;
}

interface WriteScreenProps {
  person: Person;
  /** `b03.2026-09` when one comes from a reminder. */
  asked: string;
  onRecord: OpenRecord;
  onSent: (reportId: string) => void;
}

function startOf(asked: string, led: readonly string[]): { place: string; period: Period } {
  const [building = ''] = asked.split('.');
  const place = led.includes(building) ? building : (led[0] ?? OWN);
  return { place, period: asked ? 'last_month' : 'this_month' };
}

function useWriting({ person, asked }: Pick<WriteScreenProps, 'person' | 'asked'>) {
  const led = ledBy(person);
  const start = startOf(asked, led);
  const empty = emptyDraft(start.place, start.period);
  const draft = useDraft({ name: `report:${asked || OWN}`, empty, read: readDraft });
  const place = draft.body.place === OWN ? null : draft.body.place;
  const span = spanOf(draft.body.period, dayOfNow(useNow()));
  const figures = useRead(draftReport, { place, ...span }, { when: !draft.loading });
  return { led, draft, place, span, figures };
}

/** The suggested words appear once per place and period, and never over the author's own. */
function useSuggestion({ draft, figures }: ReturnType<typeof useWriting>): void {
  const counted = figures.data?.figures;
  const words = counted && !draft.loading ? suggestion(draft.body, counted) : undefined;
  useEffect(() => {
    if (words) draft.change(words);
  });
}

type Writing = ReturnType<typeof useWriting>;

function Send({ writing, onSent }: { writing: Writing } & Pick<WriteScreenProps, 'onSent'>) {
  const { draft, place, span } = writing;
  const { act, pending, problem } = useAct(sendReport, { commandId: draft.commandId });
  const { did, difficulties, proposals, receiver, receiverId } = draft.body;
  const missing = missingIn(draft.body);
  const send = async () => {
    if (!receiver) return;
    const text = { did, difficulties, proposals };
    const sent = await act({ place, ...span, text, receiver, receiverId });
    if (!sent) return;
    await draft.finish();
    onSent(sent.reportId);
  };
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Button
        kind="primary"
        id="send"
        busy={pending && '正在发出…'}
        disabled={missing !== undefined}
        onPress={() => void send()}
      >
        {missing ?? '发出汇报'}
      </Button>
    </>
  );
}

function Counted({ writing, onRecord }: { writing: Writing; onRecord: OpenRecord }) {
  const { figures } = writing;
  if (figures.data) return <ReportFigures figures={figures.data.figures} onRecord={onRecord} />;
  if (figures.problem) return <ErrorState text={figures.problem.text} onRetry={figures.retry} />;
  return <SkeletonRows count={4} />;
}

export function WriteScreen({ person, asked, onRecord, onSent }: WriteScreenProps) {
  const writing = useWriting({ person, asked });
  const { led, draft, place, figures } = writing;
  const addressees = useAddressees(figures.data, person.buildingId ?? led[0] ?? null, place);
  useSuggestion(writing);
  if (draft.loading)
    return (
      <Page title={TITLE} heading={TITLE} lead={LEAD}>
        <SkeletonCard lines={5} />
      </Page>
    );
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead={LEAD}
      foot={<Send writing={writing} onSent={onSent} />}
    >
      <View className="ly-reports">
        <About draft={draft} led={led} />
        <Section title="数字">
          <Counted writing={writing} onRecord={onRecord} />
        </Section>
        <ReportWords draft={draft} />
        <To draft={draft} addressees={addressees} />
      </View>
    </Page>
  );
}
