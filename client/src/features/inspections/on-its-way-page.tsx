/** After 提交检查 until the receipt: what is through, what waits, and what the server did not take. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOnline } from '../../platform/network/use-online';
import { classNames } from '../../ui/class-names';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { Icon } from '../../ui/words/icon';
import { NextRoom } from './next-room';
import { QueueRibbon } from './queue-ribbon';
import { giveUp } from './use-inspection';
import type { Pending } from '../../platform/outbox/pending';
import type { FormMoves } from './form-moves';
import type { Place } from './submission';

interface OnItsWayProps {
  place: Place;
  label: string;
  title: string | undefined;
  moves: FormMoves;
  pending: Pending;
  /** The form opens again; the text says why it came back. */
  onTakeBack: (reason: string | undefined) => void;
}

const Step = ({ done, children }: { done: boolean; children: string }) => (
  <View className={classNames('ly-way__step', done ? 'ly-way__step--done' : 'ly-way__step--next')}>
    <Icon name={done ? 'check' : 'clock'} size="small" />
    <Text>{children}</Text>
  </View>
);

const Steps = ({ pending }: Pick<OnItsWayProps, 'pending'>) => (
  <View className="ly-way__steps">
    <Step done>检查表已存在手机上</Step>
    {pending.photos.map(({ id, fileId }, at) => (
      <Step key={id} done={fileId !== undefined}>
        {`照片 ${at + 1}/${pending.photos.length} ${fileId ? '已上传' : '等待上传'}`}
      </Step>
    ))}
    <Step done={false}>交到服务器，拿回执</Step>
  </View>
);

const promise = (pending: Pending, online: boolean): string => {
  if (pending.state === 'sending') return '正在上传，可以先去下一间。';
  return online ? '这次没有传上，会自动再传，不会丢失。' : '已保存，联网后自动上传，不会丢失。';
};

/** Taking it back is refused while it is being sent: the server may have it already. */
const takeBack = async ({ pending, onTakeBack }: OnItsWayProps) => {
  await outbox.takeBack(pending.commandId);
  onTakeBack(pending.state === 'stuck' ? pending.problem?.text : undefined);
};

/** The server has this room already; to send it again would not help. */
const SETTLED: readonly string[] = ['inspections.already_submitted', 'kernel.command_reused'];

function Refused(props: OnItsWayProps) {
  const [asking, setAsking] = useState(false);
  const { pending, place, moves } = props;
  const settled = SETTLED.includes(pending.problem?.code ?? '');
  const drop = async () => {
    await giveUp(place, pending.commandId);
    if (place.roundId) moves.toRound(place.roundId);
    else moves.home();
  };
  return (
    <>
      <ProblemNote text={pending.problem?.text ?? ''} />
      {settled ? (
        <Button kind="primary" id="give-up" onPress={() => setAsking(true)}>
          放下这份草稿
        </Button>
      ) : (
        <Button kind="primary" id="take-back" onPress={() => void takeBack(props)}>
          改一改再交
        </Button>
      )}
      {settled ? (
        <Button kind="quiet" id="take-back" onPress={() => void takeBack(props)}>
          打开看看填了什么
        </Button>
      ) : (
        <Button kind="quiet" id="give-up" onPress={() => setAsking(true)}>
          放下这份草稿
        </Button>
      )}
      <Sheet
        open={asking}
        title="放下这份草稿？"
        onClose={() => setAsking(false)}
        foot={
          <Button kind="primary" id="confirm-give-up" onPress={() => void drop()}>
            放下，从手机上删掉
          </Button>
        }
      >
        这间寝室填的内容和照片会从这台手机上删掉，找不回来。
      </Sheet>
    </>
  );
}

const Waiting = (props: OnItsWayProps) => {
  const { pending } = props;
  const online = useOnline();
  return (
    <>
      <Card>
        <View className="ly-way">
          <Text id="promise">{promise(pending, online)}</Text>
          {pending.state !== 'sending' && pending.problem && online && (
            <ProblemNote text={pending.problem.text} />
          )}
          <Steps pending={pending} />
        </View>
      </Card>
      {pending.state === 'waiting' && (
        <>
          <Button id="send-now" icon="refresh" onPress={() => void outbox.flush({ again: true })}>
            现在上传
          </Button>
          <Button kind="quiet" id="take-back" onPress={() => void takeBack(props)}>
            取回来改
          </Button>
        </>
      )}
    </>
  );
};

export function OnItsWayPage(props: OnItsWayProps) {
  const stuck = props.pending.state === 'stuck';
  return (
    <Page
      title="检查寝室"
      heading={`${props.label} ${stuck ? '没有收下' : '查完了'}`}
      lead={props.title}
      foot={<NextRoom place={props.place} moves={props.moves} beside={stuck} />}
    >
      <QueueRibbon except={props.pending.commandId} />
      {stuck ? <Refused {...props} /> : <Waiting {...props} />}
    </Page>
  );
}
