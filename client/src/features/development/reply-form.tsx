/** The candidate's own statement on a hold: once, until its day, kept on the phone while it is written. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { reply } from '@louyu/shared/contracts/development';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useDraft } from '../../platform/drafts/use-draft';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { useNow } from '../../ui/words/now';
import { exactTime } from '../../ui/words/spoken-time';
import { useCaseAct } from './case-act';
import { DoneSlip } from './done';
import { readText } from './read-text';
import type { Hold, Own } from './candidacy';
import type { Done } from './done';

interface ReplyProps {
  own: Own;
  hold: Hold;
  refresh: () => void;
}

const slip = ({ id }: Own, text: string): Done => ({
  title: '你的说明已经交到公寓党建指导部',
  id,
  stored: [{ label: '说明', value: `${text.trim().length} 字，原样保存` }],
  next: [
    '指导部收到提醒，学院党总支也看得到',
    '说明一直和这份意见放在一起',
    '提交说明不会自动解除暂缓',
  ],
});

function useReply({ own, refresh }: ReplyProps) {
  const draft = useDraft({ name: `reply:${own.id}`, empty: { text: '' }, read: readText });
  const { act, pending, problem } = useCaseAct(reply, refresh, { commandId: draft.commandId });
  const [done, setDone] = useState<Done>();
  const { text } = draft.body;
  const send = async () => {
    const sent = await act({ candidacyId: own.id, expectedVersion: own.version, text });
    if (!sent) return;
    setDone(slip(own, text));
    await draft.finish();
  };
  return { ...draft, text, pending, problem, done, send };
}

const HINT =
  '写事情的经过、你的看法、已经做了什么、打算怎样改进。写你愿意让指导部和学院看到的内容。';

type Replying = ReturnType<typeof useReply>;

const Writing = ({ replying, until }: { replying: Replying; until: string }) => {
  const [confirming, setConfirming] = useState(false);
  const { text, change, pending, problem, send } = replying;
  return (
    <Card>
      <View className="ly-notice-lines">
        <View>可以说明到 {until}，只能提交一次。写不写由你，不写不会加重什么。</View>
        <Field
          id="reply"
          label="说明"
          hint={HINT}
          value={text}
          onChange={(next) => change({ text: next })}
          multiline
          max={TEXT.statement}
        />
        <Button
          kind="primary"
          id="submit"
          disabled={text.trim() === '' || text.length > TEXT.statement}
          onPress={() => setConfirming(true)}
        >
          提交说明
        </Button>
      </View>
      <DeedSheet
        id="reply"
        open={confirming}
        title="提交这份说明"
        onClose={() => setConfirming(false)}
        does={['说明原样和意见放在一起，提交后不能再改。', '暂缓不会因此自动解除。']}
        told="公寓党建指导部马上收到提醒。学院党总支也看得到。"
        problem={problem?.text}
        action="提交说明"
        busy={pending && '正在提交…'}
        onConfirm={() => void send()}
      />
    </Card>
  );
};

const Said = ({ reply: said }: { reply: NonNullable<Hold['reply']> }) => (
  <EvidenceCard
    title="书面说明"
    at={said.at}
    recorder="你"
    state={{ tone: 'done', word: '已提交' }}
  >
    {said.text}
  </EvidenceCard>
);

export function Reply(props: ReplyProps) {
  const { hold } = props;
  const now = useNow();
  const replying = useReply(props);
  const open = now.getTime() <= Date.parse(hold.replyUntil);
  const until = exactTime(hold.replyUntil);
  if (replying.done) return <DoneSlip done={replying.done} />;
  return (
    <Section title="你的说明">
      {hold.reply && <Said reply={hold.reply} />}
      {!hold.reply && open && !replying.loading && <Writing replying={replying} until={until} />}
      {!hold.reply && !open && (
        <View className="ly-case__fine">提交说明的期限到 {until}，已经过了。</View>
      )}
    </Section>
  );
}
