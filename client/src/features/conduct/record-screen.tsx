/** 记录表现: a leader or instructor writes down what a named person did; the person is told at once. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { record } from '@louyu/shared/contracts/conduct';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonCard } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { RecordForm } from './record-form';
import { RecordReceipt } from './record-receipt';
import { emptyRecord, missingIn, readRecord } from './record-draft';
import type { Session } from '../../platform/session/use-session';
import type { Draft } from '../../platform/drafts/use-draft';
import type { Recorded } from './record-receipt';
import type { RecordDraft } from './record-draft';
import './conduct.scss';

const LEAD = '只写亲眼看到或核实过的事，好的也要记。本人马上会知道，可以在 3 个工作日内说明。';

/** Sends the draft; the receipt keeps what the draft forgets. */
function useRecording(draft: Draft<RecordDraft>) {
  const today = dayOfNow(useNow());
  const { act, reset, ...sending } = useAct(record, { commandId: draft.commandId });
  const [recorded, setRecorded] = useState<Recorded>();
  const { personId, personName, category, text } = draft.body;
  const happenedOn = draft.body.happenedOn || today;
  const send = async () => {
    if (!category) return;
    const reply = await act({ personId, category, text, happenedOn });
    if (!reply) return;
    setRecorded({ ...reply, personName, category, happenedOn });
    await draft.finish();
  };
  const again = () => {
    reset();
    setRecorded(undefined);
  };
  return { ...sending, send, again, recorded, happenedOn };
}

const whatIsRecorded = ({ category }: RecordDraft, happenedOn: string): string =>
  `记下“${category ? CONDUCT_TERMS[category] : ''}”，${exactDay(happenedOn)}，署你的名字。`;

function consequences(body: RecordDraft, happenedOn: string): string[] {
  const after = `${body.personName}说明之后，或者 3 个工作日过了，由你定稿；定稿以前可以撤回。`;
  return [whatIsRecorded(body, happenedOn), after];
}

interface SubmitProps {
  body: RecordDraft;
  recording: ReturnType<typeof useRecording>;
}

/** The button says what is missing, or what it does; the sheet says what follows. */
function Submit({ body, recording }: SubmitProps) {
  const [confirming, setConfirming] = useState(false);
  const { send, happenedOn, problem, pending } = recording;
  const missing = missingIn(body);
  return (
    <>
      <Button
        kind="primary"
        id="submit"
        disabled={missing !== undefined}
        onPress={() => setConfirming(true)}
      >
        {missing ?? '记录并通知本人'}
      </Button>
      <DeedSheet
        id="record"
        open={confirming}
        title={`记录${body.personName}的表现`}
        onClose={() => setConfirming(false)}
        does={consequences(body, happenedOn)}
        told={`${body.personName}马上收到通知，看得到全文和你的名字。室友和其他同学看不到。`}
        problem={problem?.text}
        action="记录并通知本人"
        busy={pending && '正在记录…'}
        onConfirm={() => void send()}
      />
    </>
  );
}

interface RecordScreenProps {
  /** The room that one comes from, as written: 3-412. */
  room: string;
  onOpen: (factId: string) => void;
}

const TITLE = '记录表现';

function Recording({ room, onOpen }: RecordScreenProps) {
  const draft = useDraft({ name: 'conduct', empty: emptyRecord(room), read: readRecord });
  const recording = useRecording(draft);
  const { recorded, again } = recording;
  if (recorded) {
    const open = () => onOpen(recorded.factId);
    return (
      <Page title={TITLE}>
        <RecordReceipt recorded={recorded} onOpen={open} onAgain={again} />
      </Page>
    );
  }
  const submit = !draft.loading && <Submit body={draft.body} recording={recording} />;
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD} foot={submit}>
      {draft.loading && <SkeletonCard lines={4} />}
      {draft.restored && <View className="ly-fact__fine">上次没写完的还在，接着写就行。</View>}
      {!draft.loading && <RecordForm body={draft.body} change={draft.change} />}
    </Page>
  );
}

/**
 * Whether the form opens. Without a network nobody knows the post, but what was begun can be gone on
 * with; and once open it stays open while the question is asked again.
 */
function useMayRecord({ person, problem, holds }: Session): boolean {
  const [begun, setBegun] = useState(false);
  const unknown = person === undefined;
  if (unknown && problem?.passing && !begun) setBegun(true);
  return unknown ? begun : holds('instructor', 'group_leader');
}

export function RecordScreen(props: RecordScreenProps) {
  const session = useSession();
  const { person, problem, retry } = session;
  if (useMayRecord(session)) return <Recording {...props} />;
  return (
    <Page title={TITLE}>
      {person === undefined && !problem && <SkeletonCard lines={4} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && (
        <NoPermission what="表现记录" whose="本楼的指导员和楼宇党小组组长" />
      )}
    </Page>
  );
}
