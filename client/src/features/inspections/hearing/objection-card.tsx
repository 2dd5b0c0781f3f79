/** An objection and its decision: what was asked, what became of each item, and why. */
import { Text, View } from '@tarojs/components';
import { OBJECTION_TERMS, RULING_TERMS } from '@louyu/shared/messages/inspections';
import { ROLE_TERMS, SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import type { ObjectionState } from '@louyu/shared/domain/inspections/hearing-state';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { exactTime, spokenDeadline } from '../../../ui/words/spoken-time';
import type { Objection } from './hearing';
import type { Tone } from '../../../ui/words/state';

export const OBJECTION_TONES: Record<ObjectionState, Tone> = {
  open: 'due',
  upheld: 'done',
  changed: 'done',
  rejected: 'quiet',
};

type Decision = NonNullable<Objection['decision']>;

const ruledWords = ({ kind, severity }: Decision['rulings'][number]): string =>
  kind === 'milder' && severity ? `改为“${SEVERITY_TERMS[severity]}”` : RULING_TERMS[kind];

const Decided = ({ decision, items }: { decision: Decision; items: Objection['items'] }) => (
  <View id="decision" className="ly-hearing__word">
    {decision.rulings.map((ruling) => (
      <View key={ruling.item} className="ly-hearing__ruling">
        <Text>{items.find(({ item }) => item === ruling.item)?.title}</Text>
        <Text>{ruledWords(ruling)}</Text>
      </View>
    ))}
    <View className="ly-hearing__text">{decision.reason}</View>
    <Text className="ly-hearing__hint">
      {ROLE_TERMS[decision.role as Role]} {decision.byName} · {exactTime(decision.at)}
    </Text>
  </View>
);

export function ObjectionCard({ objection }: { objection: Objection }) {
  const now = useNow();
  const { byName, items, text, at, state, decideBy, decision } = objection;
  return (
    <View className="ly-hearing__objection">
      <View className="ly-hearing__head">
        <Text className="ly-hearing__title">
          对“{items.map(({ title }) => title).join('、')}”的异议
        </Text>
        <State tone={OBJECTION_TONES[state]}>{OBJECTION_TERMS[state]}</State>
      </View>
      <View className="ly-hearing__text">{text}</View>
      <Text className="ly-hearing__hint">
        {byName} · {exactTime(at)}
      </Text>
      {decision ? (
        <Decided decision={decision} items={items} />
      ) : (
        <View className="ly-hearing__hint">
          由没有参加检查的同志处理，{spokenDeadline(decideBy, now)}；逾期由公寓党建指导部督办。
        </View>
      )}
    </View>
  );
}
