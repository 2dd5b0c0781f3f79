/** What was asked, about which record, and what came of it, told as a story. */
import { Text, View } from '@tarojs/components';
import { OUTCOME_TERMS } from '@louyu/shared/messages/records';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { caseNumber } from '../../ui/words/case-number';
import { useNow } from '../../ui/words/now';
import { exactTime } from '../../ui/words/spoken-time';
import { State } from '../../ui/words/state';
import { rolesInWords, stateOf } from './words';
import type { TimelineStep } from '../../ui/pieces/timeline';
import type { Correction } from './record';
import './records.scss';

interface CorrectionBodyProps {
  correction: Correction;
  /** As the person reads it who asked. */
  own: boolean;
  onOpen: (address: string) => void;
}

const Said = ({ label, text }: { label: string; text: string }) => (
  <View className="ly-records__said">
    <Text className="ly-records__label">{label}</Text>
    <View className="ly-records__words">{text}</View>
  </View>
);

function stepsOf({ askedAt, answeredAt, answer, personName }: Correction, own: boolean) {
  const who = own ? '你' : personName;
  const asked: TimelineStep = { id: 'asked', at: askedAt, who, did: '提出异议' };
  if (!answer || !answeredAt) return [asked];
  const answered: TimelineStep = {
    id: 'answered',
    at: answeredAt,
    who: answer.name,
    did: `答复：${OUTCOME_TERMS[answer.outcome]}`,
    tone: 'done',
    more: answer.text,
  };
  return [asked, answered];
}

const nextOf = ({ state, answeredBy, dueAt }: Correction): string | undefined =>
  state === 'open' ? `等${rolesInWords(answeredBy)}答复，${exactTime(dueAt)} 以前` : undefined;

export function CorrectionBody({ correction, own, onOpen }: CorrectionBodyProps) {
  const { id, title, what, wrong, instead, opens, personName } = correction;
  const { tone, word } = stateOf(correction, useNow());
  return (
    <>
      <Card title={title} aside={<State tone={tone}>{word}</State>}>
        <View className="ly-records__lines">
          <View className="ly-records__fine">
            {[what, own ? '你提出的' : `${personName}提出`].join(' · ')}
          </View>
          <Said label="哪里不对" text={wrong} />
          <Said label="应当是什么" text={instead} />
          {opens && (
            <View className="ly-records__acts">
              <Button narrow id="open-record" onPress={() => onOpen(opens)}>
                看原记录
              </Button>
            </View>
          )}
        </View>
      </Card>
      <Section title="经过" note={`编号 ${caseNumber(id)}`}>
        <Card>
          <Timeline steps={stepsOf(correction, own)} next={nextOf(correction)} />
        </Card>
      </Section>
    </>
  );
}
