/** Reporting a hazard from a door, without registering; what is typed survives closing the app. */
import { useState } from 'react';
import { report } from '@louyu/shared/contracts/hazards';
import { useDraft } from '../../platform/drafts/use-draft';
import { photoMark } from '../../platform/outbox/pending';
import { useSubmit } from '../../platform/outbox/use-submit';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_REPORT, missingIn, readReport } from './report-draft';
import { ReportForm } from './report-form';
import { ReportReceipt } from './report-receipt';
import type { DoorCode } from '../../platform/scan/door-code';

interface ReportScreenProps {
  door: DoorCode;
  onLeave: () => void;
}

export function ReportScreen({ door, onLeave }: ReportScreenProps) {
  const draft = useDraft({ name: `hazard:${door.code}`, empty: EMPTY_REPORT, read: readReport });
  const { submit, ...stage } = useSubmit(report, { commandId: draft.commandId, label: '一条隐患' });
  const [checked, setChecked] = useState(false);
  const missing = missingIn(draft.body);
  const { kind, facts, text, photos } = draft.body;
  const send = () => {
    setChecked(true);
    if (kind && !missing.text)
      void submit({ ...door, kind, facts, text, photos: photos.map(photoMark) });
  };
  const leave = () => void draft.finish().then(onLeave);

  if (stage.done)
    return (
      <Page title="报告隐患" foot={<Button onPress={leave}>收好回执，回到门牌</Button>}>
        <ReportReceipt done={stage.done} sent={draft.body} />
      </Page>
    );
  if (stage.waiting)
    return (
      <Page title="报告隐患" foot={<Button onPress={leave}>知道了，回到门牌</Button>}>
        <EmptyState
          icon="cloud"
          title="已存在手机里，不会丢失"
          how="现在没有连上网络。连上后会自动送出，回执会出现在「今天」。"
        />
      </Page>
    );
  return (
    <Page
      title="报告隐患"
      heading="报告隐患"
      lead={
        draft.restored ? '上次没填完的内容还在，接着填就行。' : '不用登记。送出后凭回执看进展。'
      }
      foot={
        <>
          {stage.problem && <ProblemNote text={stage.problem.text} />}
          <Button
            kind="primary"
            id="hazard-send"
            busy={stage.pending && '正在送出…'}
            onPress={send}
          >
            送出隐患
          </Button>
        </>
      }
    >
      {draft.loading ? (
        <SkeletonCard lines={5} />
      ) : (
        <ReportForm draft={draft.body} change={draft.change} missing={checked ? missing : {}} />
      )}
    </Page>
  );
}
