/** 这条不对: what is wrong with one record, what should stand, and what happens then. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { ask } from '@louyu/shared/contracts/records';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ANSWER_WORKING_DAYS } from '@louyu/shared/domain/records/rules';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_ASK, missingIn, readAsk } from './ask-draft';
import { AskReceipt } from './ask-receipt';
import { useKind } from './kind-panel';
import { rolesInWords } from './words';
import type { Asked } from './ask-receipt';
import './records.scss';

interface AskScreenProps {
  kind: string;
  recordId: string;
  title: string;
  onCorrection: (correctionId: string) => void;
  onBack: () => void;
}

const TITLE = '要求更正';

/** Sends the draft; the receipt keeps what the draft forgets. */
function useAsking({ kind, recordId }: AskScreenProps) {
  const draft = useDraft({
    name: `correction:${kind}:${recordId}`,
    empty: EMPTY_ASK,
    read: readAsk,
  });
  const { act, pending, problem } = useAct(ask, { commandId: draft.commandId });
  const [asked, setAsked] = useState<Asked>();
  const send = async () => {
    const { wrong, instead } = draft.body;
    const reply = await act({ kind, recordId, wrong, instead });
    if (!reply) return;
    setAsked({ ...reply, wrong, instead });
    await draft.finish();
  };
  return { draft, send, pending, problem, asked };
}

type Asking = ReturnType<typeof useAsking>;

const Form = ({ draft: { body, change, restored } }: Pick<Asking, 'draft'>) => (
  <Card>
    <View className="ly-records">
      {restored && <View className="ly-records__fine">上次没写完的还在，接着写就行。</View>}
      <Field
        id="wrong"
        label="哪里不对"
        hint="时间、地点、人、事情经过，哪一点和事实不一样。"
        value={body.wrong}
        onChange={(wrong) => change({ wrong })}
        multiline
        max={TEXT.paragraph}
      />
      <Field
        id="instead"
        label="应当是什么"
        hint="有谁可以证明、有什么凭据，也写在这里。"
        value={body.instead}
        onChange={(instead) => change({ instead })}
        multiline
        max={TEXT.paragraph}
      />
    </View>
  </Card>
);

interface SubmitProps extends Asking {
  title: string;
  /** Who owes the answer, by role. */
  answerers: string;
}

function Submit({ draft, send, pending, problem, title, answerers }: SubmitProps) {
  const [confirming, setConfirming] = useState(false);
  const missing = missingIn(draft.body);
  return (
    <>
      <Button
        kind="primary"
        id="submit"
        disabled={missing !== undefined}
        onPress={() => setConfirming(true)}
      >
        {missing ?? '提出异议'}
      </Button>
      <DeedSheet
        id="ask"
        open={confirming}
        title={`对“${title}”提出异议`}
        onClose={() => setConfirming(false)}
        does={[
          `${answerers}在 ${ANSWER_WORKING_DAYS} 个工作日内答复你：更正、说明，或者维持。`,
          '答复以前，记录照原样保存。答复以后还可以再提一次，由公寓党建指导部或管理员答复。',
        ]}
        told={`${answerers}看到你的名字和你写的内容。记录人自己不能答复。`}
        problem={problem?.text}
        action="提出异议"
        busy={pending && '正在提交…'}
        onConfirm={() => void send()}
      />
    </>
  );
}

export function AskScreen(props: AskScreenProps) {
  const { kind, title, onCorrection, onBack } = props;
  const asking = useAsking(props);
  const answeredBy = useKind(kind)?.answeredBy ?? [];
  const answerers = rolesInWords(answeredBy) || '负责的同志';
  const { asked, draft } = asking;
  if (asked)
    return (
      <Page title={TITLE}>
        <AskReceipt
          asked={asked}
          title={title}
          onOpen={() => onCorrection(asked.correctionId)}
          onBack={onBack}
        />
      </Page>
    );
  return (
    <Page
      title={TITLE}
      heading={title}
      lead={`写清楚就行，不用写得很正式。${answerers}答复你。`}
      foot={!draft.loading && <Submit {...asking} title={title} answerers={answerers} />}
    >
      {draft.loading ? <SkeletonCard lines={4} /> : <Form draft={draft} />}
    </Page>
  );
}
