/** An occupant's own words, once, kept on the phone while they are being found. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { makeStatement } from '@louyu/shared/contracts/inspection-attributions';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Section } from '../../../ui/frame/section';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useHearingDraft } from '../hearing/use-hearing-draft';
import type { Attribution } from './attribution';

export function StatementForm({ asked }: { asked: Attribution }) {
  const draft = useHearingDraft('statement', asked.id);
  const { act, pending, problem } = useAct(makeStatement, { commandId: draft.commandId });
  const [confirming, setConfirming] = useState(false);
  const { text } = draft.body;
  if (!asked.may.includes('state') || draft.loading) return null;
  const send = async () => {
    if (!(await act({ attributionId: asked.id, text }))) return;
    setConfirming(false);
    await draft.finish();
  };
  return (
    <Section title="你怎么说">
      <Card>
        <View className="ly-hearing">
          <Field
            id="statement"
            label="用自己的话说说当时的情况"
            hint="你看到的、做了的。不用替别人说，也不用猜。不写也可以。"
            multiline
            max={TEXT.paragraph}
            value={text}
            onChange={(next) => draft.change({ text: next })}
          />
          <Button
            kind="primary"
            id="submit"
            disabled={text.trim() === '' || text.length > TEXT.paragraph}
            onPress={() => setConfirming(true)}
          >
            交上我的说法
          </Button>
        </View>
      </Card>
      <DeedSheet
        open={confirming}
        id="statement"
        title="交上你的说法"
        onClose={() => setConfirming(false)}
        does={['原话保存，交上后不能再改。']}
        told="只有认定的同志和公寓党建指导部看得到，室友看不到。谁看过会留下记录。"
        problem={problem?.text}
        action="交上"
        busy={pending && '正在交上…'}
        onConfirm={() => void send()}
      />
    </Section>
  );
}
