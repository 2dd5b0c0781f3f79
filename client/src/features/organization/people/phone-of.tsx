/** Whether somebody's phone has joined, and another phone by two officers when theirs is lost. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { connection } from '@louyu/shared/contracts/organization-people';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { State } from '../../../ui/words/state';
import { spokenDate, spokenPast } from '../../../ui/words/spoken-time';
import { useNow } from '../../../ui/words/now';
import { AskRebinding } from './ask-rebinding';
import { ConfirmRebinding } from './confirm-rebinding';
import { FreshCode } from './fresh-code';
import { CARING } from './places';
import { StandIns } from './stand-ins';
import type { OutputOf } from '../../../platform/call/contract';
import type { IssuedCode } from './fresh-code';
import './people.scss';

type Connection = OutputOf<typeof connection>;

interface PhoneOfProps {
  personId: string;
  name: string;
}

const STATES = {
  joined: { tone: 'done', word: '已加入' },
  waiting: { tone: 'quiet', word: '未加入' },
} as const;

const ISSUED = '旧手机已经解绑。本人用下面的加入码绑定新手机以后，这里会写“已加入”。';

function standing({ boundAt, rebinding }: Connection, name: string, now: Date): string {
  if (rebinding)
    return `${rebinding.askedByName ?? '一位同志'}在${spokenPast(rebinding.askedAt, now)}申请给他换绑，要由另一位同志确认，七天内有效。`;
  return boundAt
    ? `${spokenDate(boundAt, now)}用加入码绑定了微信。`
    : `还没有加入。印一份加入码给${name}，他在自己的手机上输入就行。`;
}

type Act = 'ask' | 'confirm';

/** Which of the two steps this officer may take now. */
function actFor({ boundAt, rebinding }: Connection, self: string | undefined): Act | undefined {
  if (rebinding) return rebinding.askedBy === self ? undefined : 'confirm';
  return boundAt ? 'ask' : undefined;
}

interface ActsProps extends PhoneOfProps {
  of: Connection;
  onCode: (issued: IssuedCode) => void;
}

/** Nothing about oneself, and nothing for those who only look. */
function useOwnAct(of: Connection, personId: string): Act | undefined {
  const { person, holds } = useSession();
  return person?.id === personId || !holds(...CARING) ? undefined : actFor(of, person?.id);
}

function Acts({ personId, name, of, onCode }: ActsProps) {
  const [open, setOpen] = useState<Act>();
  const act = useOwnAct(of, personId);
  const close = () => setOpen(undefined);
  return (
    <>
      {of.rebinding && act === undefined && (
        <View className="ly-people__fine">请告诉另一位组长、指导员、辅导员或管理员来确认。</View>
      )}
      {act === 'ask' && (
        <Button id="rebind" icon="phone" onPress={() => setOpen('ask')}>
          手机丢了，申请换绑
        </Button>
      )}
      {act === 'confirm' && (
        <Button kind="primary" id="confirm-rebind" icon="phone" onPress={() => setOpen('confirm')}>
          确认换绑
        </Button>
      )}
      {open === 'ask' && <AskRebinding personId={personId} name={name} onClose={close} />}
      {open === 'confirm' && (
        <ConfirmRebinding personId={personId} name={name} onClose={close} onCode={onCode} />
      )}
    </>
  );
}

export function PhoneOf({ personId, name }: PhoneOfProps) {
  const now = useNow();
  const { data, problem } = useRead(connection, { personId });
  const [issued, setIssued] = useState<IssuedCode>();
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <SkeletonCard lines={2} />;
  const state = data.boundAt ? STATES.joined : STATES.waiting;
  return (
    <>
      <Card title="微信绑定" aside={<State tone={state.tone}>{state.word}</State>}>
        <View className="ly-people">
          <View>{issued ? ISSUED : standing(data, name, now)}</View>
          <StandIns standIns={data.standIns} />
          <Acts personId={personId} name={name} of={data} onCode={setIssued} />
        </View>
      </Card>
      {issued && <FreshCode name={name} issued={issued} />}
    </>
  );
}
