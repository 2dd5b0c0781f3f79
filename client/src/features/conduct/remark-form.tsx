/** The person's own words beside a fact: once, kept on the phone while they are being found. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { remark } from '@louyu/shared/contracts/conduct';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { useCopy } from '../../platform/use-copy';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { readText } from './read-text';
import type { Fact } from './fact';

const HINT = '你看到的、做了的、有谁可以证明。只写愿意让记录人、指导部和学院看到的内容。';

function RemarkReceipt({ fact }: { fact: Fact }) {
  const code = caseNumber(fact.id);
  const { copied, copy } = useCopy(code);
  return (
    <Receipt
      title="你的说明已经放在记录旁边"
      code={code}
      stored={[{ label: '说明', value: `${fact.remark?.text.length ?? 0} 字，原样保存` }]}
      next={[
        `${fact.authorName}收到提醒，看过后定稿或撤回`,
        '以后谁看这条记录，都会同时看到你的说明',
      ]}
      onCopy={copy}
      copied={copied}
    />
  );
}

function invitation(fact: Fact, now: Date): string {
  const open = now.getTime() <= Date.parse(fact.remarkUntil);
  const until = spokenDate(fact.remarkUntil, now);
  const time = open ? `可以说明到 ${until}。` : '说明期限已过，不过定稿以前仍然可以写。';
  return `${time}写不写由你；写了就一直放在这条记录旁边。只能写一次。`;
}

export function RemarkForm({ fact }: { fact: Fact }) {
  const now = useNow();
  const draft = useDraft({ name: `remark:${fact.id}`, empty: { text: '' }, read: readText });
  const { act, pending, problem, done } = useAct(remark, { commandId: draft.commandId });
  const [confirming, setConfirming] = useState(false);
  const { text } = draft.body;
  const send = async () => {
    const sent = await act({ factId: fact.id, expectedVersion: fact.version, text });
    if (!sent) return;
    setConfirming(false);
    await draft.finish();
  };
  if (done) return <RemarkReceipt fact={fact} />;
  if (!fact.may.includes('remark') || draft.loading) return null;
  return (
    <Section title="你的说明">
      <Card>
        <View className="ly-fact">
          <View>{invitation(fact, now)}</View>
          <Field
            id="remark"
            label="说明"
            hint={HINT}
            value={text}
            onChange={(next) => draft.change({ text: next })}
            multiline
            max={TEXT.paragraph}
          />
          <Button
            kind="primary"
            id="submit"
            disabled={text.trim() === '' || text.length > TEXT.paragraph}
            onPress={() => setConfirming(true)}
          >
            提交说明
          </Button>
        </View>
      </Card>
      <DeedSheet
        id="remark"
        open={confirming}
        title="提交这份说明"
        onClose={() => setConfirming(false)}
        does={['说明原样放在记录旁边，提交后不能再改。']}
        told={`${fact.authorName}马上收到提醒。能看到这条记录的人，都会看到你的说明。`}
        problem={problem?.text}
        action="提交说明"
        busy={pending && '正在提交…'}
        onConfirm={() => void send()}
      />
    </Section>
  );
}
