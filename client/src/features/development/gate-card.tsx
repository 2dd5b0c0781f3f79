/** Where the gate to the next step stands, in one word and one plain sentence. */
import { View } from '@tarojs/components';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { State } from '../../ui/words/state';
import { exactTime, spokenDate } from '../../ui/words/spoken-time';
import { useNow } from '../../ui/words/now';
import { gateWords, nextQuoted } from './words';
import type { Case } from './candidacy';

const SILENCE = '到期没有答复，不等于同意，也不等于否决：这一步仍然不能办理，并会继续催办。';

function toAsk({ step, consultation }: Case): string {
  const again = consultation?.state === 'held' ? '上次的否决意见已经到期。' : '';
  return `${again}办理${nextQuoted(step)}以前，先征求公寓党建指导部的意见。`;
}

const asked = ({ consultation }: Case, now: Date): string =>
  consultation
    ? `学院 ${spokenDate(consultation.askedAt, now)}征求意见，请在 ${exactTime(consultation.dueAt)} 前答复。${SILENCE}`
    : SILENCE;

const held = ({ dueAt, step }: Case, now: Date): string =>
  `否决意见到 ${dueAt ? spokenDate(dueAt, now) : ''}为止。到期以前${nextQuoted(step)}在哪里都办不了；到期以后可以重新征求意见。`;

const none = ({ step }: Case): string =>
  nextQuoted(step)
    ? `${nextQuoted(step)}这一步不需要征求公寓意见，由学院办理。`
    : '已经是正式党员，没有下一步。';

const SENTENCES: Record<Case['gate'], (of: Case, now: Date) => string> = {
  none,
  to_ask: toAsk,
  asked,
  drafted: () => '意见已经起草。要由另一位同志会签才生效，起草的人不能自己会签。',
  supported: ({ step }) => `公寓党建指导部同意，学院可以办理${nextQuoted(step)}。同意只管这一步。`,
  held,
};

const WAITS: readonly Case['gate'][] = ['asked', 'drafted'];

/** An officer who may do nothing with a question that waits has an interest in it. */
function useConflict({ gate, may }: Case): string | undefined {
  const { holds } = useSession();
  return holds('guidance') && WAITS.includes(gate) && may.length === 0
    ? '你与这位同学有利害关系，这一份由其他同志办理。'
    : undefined;
}

export function GateCard({ of }: { of: Case }) {
  const now = useNow();
  const { tone, word } = gateWords(of, now);
  const conflict = useConflict(of);
  const title = nextQuoted(of.step) ? `下一步：${nextQuoted(of.step)}` : '现在';
  return (
    <Card id="gate" title={title}>
      <View className="ly-case__gate">
        <State tone={tone}>{word}</State>
        <View className="ly-case__words">{SENTENCES[of.gate](of, now)}</View>
        {conflict && <View className="ly-case__words">{conflict}</View>}
      </View>
    </Card>
  );
}
