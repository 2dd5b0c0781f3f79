/** Leaving a message at a door: confidential, not anonymous, and the screen says so. */
import { useState } from 'react';
import { leave } from '@louyu/shared/contracts/mailbox';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { EMPTY_MESSAGE, readMessage } from './message-draft';
import { MessageReceipt } from './message-receipt';
import type { DoorCode } from '../../platform/scan/door-code';

interface MessageScreenProps {
  door: DoorCode;
  onLeave: () => void;
}

export function MessageScreen({ door, onLeave }: MessageScreenProps) {
  const draft = useDraft({ name: `letter:${door.code}`, empty: EMPTY_MESSAGE, read: readMessage });
  const { act, pending, problem, done } = useAct(leave, { commandId: draft.commandId });
  const [checked, setChecked] = useState(false);
  const { text } = draft.body;
  const missing = checked && !text.trim() ? '先写下想说的话。' : undefined;
  const send = () => {
    setChecked(true);
    if (text.trim()) void act({ ...door, text });
  };

  if (done)
    return (
      <Page
        title="留言"
        foot={<Button onPress={() => void draft.finish().then(onLeave)}>收好回执，回到门牌</Button>}
      >
        <MessageReceipt done={done.data} text={text} />
      </Page>
    );
  return (
    <Page
      title="留言"
      heading="给负责人留言"
      lead="只有这间宿舍的负责人能看到。不公开你是谁，但微信平台有访问记录，所以这是保密，不是匿名。"
      foot={
        <>
          {problem && <ProblemNote text={problem.text} />}
          <Button kind="primary" id="letter-send" busy={pending && '正在送出…'} onPress={send}>
            送出留言
          </Button>
        </>
      }
    >
      {draft.loading ? (
        <SkeletonCard lines={4} />
      ) : (
        <Card>
          <Field
            id="letter-text"
            label="想说的话"
            multiline
            max={TEXT.paragraph}
            value={text}
            onChange={(next) => draft.change({ text: next })}
            error={missing}
          />
        </Card>
      )}
    </Page>
  );
}
