/** Swaps of the month: what is asked of me, what waits, what I may confirm. */
import { answerSwap, confirmSwap, withdrawSwap } from '@louyu/shared/contracts/reception';
import { SWAP_TERMS } from '@louyu/shared/messages/calendar';
import { View } from '@tarojs/components';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { State } from '../../ui/words/state';
import { swapWords } from './words';
import type { SwapState } from '@louyu/shared/domain/reception/state';
import type { Tone } from '../../ui/words/state';
import type { Rota, Swap } from './rota';

const TONES: Record<SwapState, Tone> = {
  asked: 'due',
  accepted: 'due',
  confirmed: 'done',
  declined: 'quiet',
  withdrawn: 'quiet',
  lapsed: 'quiet',
};

interface SwapListProps {
  shown: Rota;
  rotaId: string;
  refresh: () => void;
}

interface Deeds {
  onAnswer: (accepts: boolean) => void;
  onConfirm: () => void;
  onWithdraw: () => void;
  busy: boolean;
}

function Acts({ swap, shown, busy, ...deeds }: Deeds & { swap: Swap; shown: Rota }) {
  const { self, leads } = shown;
  const asked = swap.state === 'asked' && swap.to === self;
  const confirms = swap.state === 'accepted' && leads && swap.from !== self && swap.to !== self;
  const open = swap.state === 'asked' || swap.state === 'accepted';
  return (
    <View className="ly-rota__acts">
      {asked && (
        <>
          <Button
            narrow
            kind="primary"
            id="accept-swap"
            disabled={busy}
            onPress={() => deeds.onAnswer(true)}
          >
            同意换班
          </Button>
          <Button narrow id="decline-swap" disabled={busy} onPress={() => deeds.onAnswer(false)}>
            换不了
          </Button>
        </>
      )}
      {confirms && (
        <Button narrow kind="primary" id="confirm-swap" disabled={busy} onPress={deeds.onConfirm}>
          确认换班
        </Button>
      )}
      {open && swap.from === self && (
        <Button narrow kind="quiet" id="withdraw-swap" disabled={busy} onPress={deeds.onWithdraw}>
          撤回
        </Button>
      )}
    </View>
  );
}

function SwapCard({ swap, shown, rotaId, refresh }: SwapListProps & { swap: Swap }) {
  const answering = useAct(answerSwap);
  const confirming = useAct(confirmSwap);
  const withdrawing = useAct(withdrawSwap);
  const by = { rotaId, swapId: swap.id, expectedVersion: shown.version };
  const problem = answering.problem ?? confirming.problem ?? withdrawing.problem;
  const busy = answering.pending || confirming.pending || withdrawing.pending;
  return (
    <Card
      id={`swap-${swap.id}`}
      title={swapWords(swap, shown.shifts)}
      aside={<State tone={TONES[swap.state]}>{SWAP_TERMS[swap.state]}</State>}
    >
      {problem && <ProblemNote text={problem.text} />}
      <Acts
        swap={swap}
        shown={shown}
        busy={busy}
        onAnswer={(accepts) => void answering.act({ ...by, accepts }).then(refresh)}
        onConfirm={() => void confirming.act(by).then(refresh)}
        onWithdraw={() => void withdrawing.act(by).then(refresh)}
      />
    </Card>
  );
}

const OPEN_FIRST: Record<SwapState, number> = {
  asked: 0,
  accepted: 0,
  confirmed: 1,
  declined: 2,
  withdrawn: 2,
  lapsed: 2,
};
const MOST_SHOWN = 5;

export function SwapList({ shown, rotaId, refresh }: SwapListProps) {
  const swaps = [...shown.swaps]
    .sort((a, b) => OPEN_FIRST[a.state] - OPEN_FIRST[b.state])
    .slice(0, MOST_SHOWN);
  return (
    <Section title="换班">
      {swaps.map((swap) => (
        <SwapCard key={swap.id} swap={swap} shown={shown} rotaId={rotaId} refresh={refresh} />
      ))}
    </Section>
  );
}
