/** The notice of a hold as the person reads it: what it is, until when, on which facts, what one can do. */
import { Text, View } from '@tarojs/components';
import { sealed } from '@louyu/shared/contracts/records';
import { rootInGroups } from '@louyu/shared/messages/records';
import { GROUND_TERMS } from '@louyu/shared/messages/terms';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { State } from '../../ui/words/state';
import { exactTime } from '../../ui/words/spoken-time';
import { FactCard } from './fact-card';
import { nextQuoted } from './words';
import type { Hold, Own } from './candidacy';

interface HoldNoticeProps {
  own: Own;
  hold: Hold;
  onFact: (factId: string) => void;
}

const Line = ({ label, children }: { label: string; children: string }) => (
  <View className="ly-notice-line">
    <Text className="ly-notice-line__label">{label}</Text>
    <Text className="ly-notice-line__words">{children}</Text>
  </View>
);

/** The newest seal when the notice is read: whoever keeps the notice can show later that nothing was changed. */
const Seal = () => {
  const batch = useRead(sealed, { context: 'development' }).data?.sealed;
  if (!batch) return null;
  return <Line label="封存">{`第 ${batch.number} 批 ${rootInGroups(batch.root)}`}</Line>;
};

const Terms = ({ own, hold }: Pick<HoldNoticeProps, 'own' | 'hold'>) => (
  <Card id="hold" title={`${nextQuoted(own.step)}这一步`} aside={<State tone="hold">暂缓</State>}>
    <View className="ly-notice-lines">
      <View className="ly-case__words">
        这是公寓党建指导部两位同志共同提出的意见，只管这一步，有期限。到期自动失效，学院可以重新征求意见；你已经走过的步骤不变。
      </View>
      <Line label="通知">{exactTime(hold.noticedAt)}</Line>
      <Line label="到期">{exactTime(hold.holdsUntil)}</Line>
      <Line label="理由">{hold.grounds.map(({ ground }) => GROUND_TERMS[ground]).join('；')}</Line>
      <Line label="说明">{hold.reason}</Line>
      <Seal />
    </View>
  </Card>
);

export const HoldNotice = ({ own, hold, onFact }: HoldNoticeProps) => (
  <>
    <Terms own={own} hold={hold} />
    {hold.grounds.map(({ ground, facts }) => (
      <Section key={ground} title={`依据：${GROUND_TERMS[ground]}`} note={`${facts.length} 条`}>
        {facts.map((fact) => (
          <FactCard key={fact.factId} fact={fact} under={ground} onOpen={onFact} />
        ))}
      </Section>
    ))}
  </>
);
