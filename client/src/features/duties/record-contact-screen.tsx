/** 记一次联系: a contact sheet in under a minute, with or without a network. */
import { mine } from '@louyu/shared/contracts/duties';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ContactForm } from './contact-form';
import { ContactSlip } from './contact-slip';
import { aboutOf } from './contact-words';
import { useRecordContact } from './use-record-contact';
import type { OutputOf } from '../../platform/call/contract';

type Held = OutputOf<typeof mine>['duties'][number];

interface RecordContactProps {
  dutyId: string;
  again: string;
  onOpen: (contactId: string) => void;
  onLeave: () => void;
}

const TITLE = '记一次联系';

const Waiting = ({ onLeave }: { onLeave: () => void }) => (
  <Page
    title={TITLE}
    foot={
      <Button id="leave-waiting" onPress={onLeave}>
        知道了
      </Button>
    }
  >
    <EmptyState
      icon="cloud"
      title="已存在手机里，不会丢失"
      how="现在没有连上网络。连上后会自动送出，送到了就列在“联系记载表”里。"
    />
  </Page>
);

function Writing({
  held,
  again,
  onOpen,
  onLeave,
}: Omit<RecordContactProps, 'dutyId'> & { held: Held }) {
  const heading = aboutOf({ ...held, targetName: held.name });
  const { draft, stage, send, missing, ...days } = useRecordContact({
    ...{ dutyId: held.id, label: heading, again },
  });
  const leave = () => void draft.finish().then(onLeave);
  if (stage.waiting) return <Waiting onLeave={leave} />;
  if (stage.done) {
    const open = () => void draft.finish().then(() => onOpen(stage.done?.contactId ?? ''));
    return (
      <ContactSlip
        {...{ heading, body: draft.body, ...days }}
        id={stage.done.contactId}
        onOpen={open}
        onLeave={leave}
      />
    );
  }
  return (
    <Page
      title={TITLE}
      heading={heading}
      lead={draft.restored ? '上次没写完的还在，接着写就行。' : '点几下，写两句就行。'}
      foot={
        <>
          {stage.problem && <ProblemNote text={stage.problem.text} />}
          {Object.keys(missing).length > 0 && <ProblemNote text="还差几项，已经标出来了。" />}
          <Button
            kind="primary"
            id="send-contact"
            busy={stage.pending && '正在送出…'}
            onPress={send}
          >
            提交这张表
          </Button>
        </>
      }
    >
      {draft.loading ? (
        <SkeletonCard lines={6} />
      ) : (
        <ContactForm body={draft.body} change={draft.change} missing={missing} {...days} />
      )}
    </Page>
  );
}

const NOT_MINE = (
  <EmptyState
    title="这项工作现在不由你负责"
    how="安排变过了。在“我的责任”里选你现在负责的一项来记。"
  />
);

export function RecordContactScreen({ dutyId, ...props }: RecordContactProps) {
  const { data, problem, retry } = useKeptRead(mine, {});
  const held = data?.duties.find(({ id }) => id === dutyId);
  if (held) return <Writing held={held} {...props} />;
  return (
    <Page title={TITLE}>
      {data && NOT_MINE}
      {!data && !problem && <SkeletonCard lines={6} />}
      {!data && problem && (
        <Unopened problem={problem} what="联系记载表" whose="负责这项工作的同志" onRetry={retry} />
      )}
    </Page>
  );
}
