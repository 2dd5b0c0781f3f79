/** 紧急求助: telephone first, then one button and one confirmation; says plainly whether it arrived. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { outbox } from '../../platform/outbox/the-outbox';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonCard } from '../../ui/states/skeleton';
import { ALARM_KIND_TERMS } from '@louyu/shared/messages/care';
import { Arrived, NotArrived } from './alarm-standing';
import { CallNumbers } from './call-numbers';
import { RaiseForm } from './raise-form';
import { useRaising } from './use-raising';
import type { Person } from '../../platform/session/use-session';
import './care.scss';

const TITLE = '紧急求助';
const LEAD = '有生命危险，先打电话，再按下面的按钮。';

type Raising = ReturnType<typeof useRaising>;

function Press({ raising }: { raising: Raising }) {
  const [asking, setAsking] = useState(false);
  const press = () => {
    setAsking(false);
    void raising.press();
  };
  return (
    <>
      <Button
        kind="primary"
        id="raise"
        icon="warn"
        disabled={!raising.ready}
        onPress={() => setAsking(true)}
      >
        马上求助
      </Button>
      <DeedSheet
        id="raise"
        open={asking}
        title={ALARM_KIND_TERMS[raising.draft.body.kind]}
        onClose={() => setAsking(false)}
        does={['马上通知值班的老师；5 分钟没有人接手，再通知指导部。', '这不能代替打电话。']}
        told="辅导员、楼栋指导员，找不到他们时是公寓党建指导部。同学和组长看不到。"
        action="现在求助"
        busy={false}
        onConfirm={press}
      />
    </>
  );
}

/** Refused for a reason that a person must look at. */
const Stuck = ({ text, onAgain }: { text: string; onAgain: () => void }) => (
  <View className="ly-care">
    <NotArrived sending={false} itself={false} />
    <ProblemNote text={text} />
    <Button id="again" onPress={onAgain}>
      改一改再求助
    </Button>
  </View>
);

function Outcome({ raising }: { raising: Raising }) {
  const { waiting, alarmId, again } = raising;
  if (waiting?.state === 'stuck')
    return <Stuck text={waiting.problem?.text ?? ''} onAgain={() => void again()} />;
  if (waiting)
    return (
      <View className="ly-care">
        <NotArrived sending={waiting.state === 'sending'} itself />
        <Button id="send-again" onPress={() => void outbox.flush({ again: true })}>
          再送一次
        </Button>
      </View>
    );
  return alarmId ? <Arrived alarmId={alarmId} /> : null;
}

interface ReadyProps {
  person: Person;
  caseId: string;
}

const Before = ({ raising, person, caseId }: ReadyProps & { raising: Raising }) =>
  raising.draft.loading ? (
    <SkeletonCard lines={5} />
  ) : (
    <>
      <CallNumbers title="先打电话" />
      <RaiseForm
        draft={raising.draft.body}
        person={person}
        ofCase={caseId !== ''}
        onChange={raising.draft.change}
      />
    </>
  );

const After = ({ raising }: { raising: Raising }) => (
  <>
    <Outcome raising={raising} />
    <CallNumbers title="打电话" />
    {raising.alarmId && !raising.waiting && (
      <Button kind="quiet" id="raise-again" onPress={() => void raising.again()}>
        又发生了别的事
      </Button>
    )}
  </>
);

function Ready({ person, caseId }: ReadyProps) {
  const raising = useRaising(person, caseId);
  const pressed = raising.waiting !== undefined || raising.alarmId !== undefined;
  if (pressed)
    return (
      <Page title={TITLE} heading={TITLE}>
        <View className="ly-care">
          <After raising={raising} />
        </View>
      </Page>
    );
  const foot = !raising.draft.loading && <Press raising={raising} />;
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD} foot={foot}>
      <View className="ly-care">
        <Before raising={raising} person={person} caseId={caseId} />
      </View>
    </Page>
  );
}

export function RaiseScreen({ caseId }: { caseId: string }) {
  const { person, problem, retry } = useSession();
  if (person) return <Ready person={person} caseId={caseId} />;
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD}>
      <View className="ly-care">
        <CallNumbers title="打电话" />
        {person === null && <NoPermission what="一键求助" whose="已登记的同学和老师" />}
        {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      </View>
    </Page>
  );
}
