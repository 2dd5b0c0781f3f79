/** What one may do with a shift: lay it down, swap it, take an open seat, say that it was kept. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { take } from '@louyu/shared/contracts/reception';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { KeepForm } from './keep-form';
import { LayDownForm } from './lay-down-form';
import { OverrideForm } from './override-form';
import { SwapForm } from './swap-form';
import { VisitForm } from './visit-form';
import { holdersWords, shiftWords } from './words';
import { holds, missingOf } from './rota';
import type { Rota, Shift } from './rota';

export interface ShiftActProps {
  shown: Rota;
  shift: Shift;
  rotaId: string;
  refresh: () => void;
  onClose: () => void;
}

type Act = 'swap' | 'lay_down' | 'override' | 'keep' | 'visit';

const FORMS: Record<Act, (props: ShiftActProps) => JSX.Element> = {
  swap: SwapForm,
  lay_down: LayDownForm,
  override: OverrideForm,
  keep: KeepForm,
  visit: VisitForm,
};

function TakeSeat({ shown, shift, rotaId, refresh, onClose }: ShiftActProps) {
  const { act, pending, problem } = useAct(take);
  const send = async () => {
    const done = await act({ rotaId, shiftId: shift.id, expectedVersion: shown.version });
    if (done) onClose();
    refresh();
  };
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Button kind="primary" id="take" busy={pending && '正在登记…'} onPress={() => void send()}>
        我来顶这一班
      </Button>
    </>
  );
}

interface ChoicesProps {
  props: ShiftActProps;
  onAct: (act: Act) => void;
}

const OwnAhead = ({ onAct }: Pick<ChoicesProps, 'onAct'>) => (
  <>
    <Button id="ask-swap" onPress={() => onAct('swap')}>
      找人换班
    </Button>
    <Button id="lay-down" onPress={() => onAct('lay_down')}>
      这一班来不了
    </Button>
  </>
);

const OwnBegun = ({ kept, onAct }: Pick<ChoicesProps, 'onAct'> & { kept: boolean }) => (
  <>
    <Button id="record-visit" onPress={() => onAct('visit')}>
      记一次来访
    </Button>
    {!kept && (
      <Button id="keep" onPress={() => onAct('keep')}>
        登记值班情况
      </Button>
    )}
  </>
);

/** What one's own shift asks, and what somebody else's open seat offers. */
function Chances({ props, onAct, ahead }: ChoicesProps & { ahead: boolean }) {
  const { shown, shift } = props;
  if (holds(shift, shown.self))
    return ahead ? (
      <OwnAhead onAct={onAct} />
    ) : (
      <OwnBegun kept={shift.kept !== null} onAct={onAct} />
    );
  return ahead && shown.serves && missingOf(shift) > 0 ? <TakeSeat {...props} /> : null;
}

function Choices({ props, onAct }: ChoicesProps) {
  const { shown, shift } = props;
  const ahead = useNow().toISOString() < shift.startsAt;
  return (
    <View className="ly-rota">
      <View>{holdersWords(shift)}</View>
      {shift.kept?.note && <View className="ly-rota__fine">{shift.kept.note}</View>}
      <Chances props={props} onAct={onAct} ahead={ahead} />
      {shown.leads && ahead && (
        <Button kind="quiet" id="override" onPress={() => onAct('override')}>
          指定谁来值这一班
        </Button>
      )}
    </View>
  );
}

export function ShiftSheet(props: ShiftActProps) {
  const [act, setAct] = useState<Act>();
  if (act) {
    const Form = FORMS[act];
    return <Form {...props} />;
  }
  return (
    <Sheet open title={shiftWords(props.shift)} onClose={props.onClose}>
      <Choices props={props} onAct={setAct} />
    </Sheet>
  );
}
