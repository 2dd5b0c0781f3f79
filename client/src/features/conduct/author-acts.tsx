/** What the author may still do with their own record: stand by it for good, or take it back. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { finalise, withdraw } from '@louyu/shared/contracts/conduct';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { useNow } from '../../ui/words/now';
import { isAwaitingRemark } from './words';
import type { Fact } from './fact';
import './conduct.scss';

interface ActProps {
  fact: Fact;
  onClose: () => void;
}

const FINALISING = [
  '从此不能再改，也不能撤回。',
  '学院就发展入党征求意见时，它可以作为依据，本人的说明放在旁边。',
];

function FinaliseSheet({ fact, onClose }: ActProps) {
  const { act, pending, problem } = useAct(finalise);
  const stand = async () => {
    const done = await act({ factId: fact.id, expectedVersion: fact.version });
    if (done) onClose();
  };
  return (
    <DeedSheet
      id="finalise"
      open
      title="定稿这条记录"
      onClose={onClose}
      does={FINALISING}
      told={`记录署你的名字。${fact.personName}在自己的记录里看到已定稿。`}
      problem={problem?.text}
      action="定稿"
      busy={pending && '正在定稿…'}
      onConfirm={() => void stand()}
    />
  );
}

function WithdrawSheet({ fact, onClose }: ActProps) {
  const { act, pending, problem } = useAct(withdraw);
  const [because, setBecause] = useState('');
  const takeBack = async () => {
    const done = await act({ factId: fact.id, expectedVersion: fact.version, because });
    if (done) onClose();
  };
  return (
    <DeedSheet
      id="withdraw"
      open
      title="撤回这条记录"
      onClose={onClose}
      does={['这条记录不再算数，也不会进入任何材料。撤回和原因仍然留痕。']}
      told={`${fact.personName}在自己的记录里看到已撤回和原因。`}
      problem={problem?.text}
      action="撤回"
      busy={pending && '正在撤回…'}
      disabled={because.trim() === '' || because.length > TEXT.paragraph}
      onConfirm={() => void takeBack()}
    >
      <Field
        id="because"
        label="为什么撤回"
        value={because}
        onChange={setBecause}
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="例如：核实后不是他，认错了人"
      />
    </DeedSheet>
  );
}

function whyNotYet(fact: Fact, now: Date): string | undefined {
  if (fact.may.includes('finalise')) return undefined;
  return isAwaitingRemark(fact, now)
    ? '本人说明之后，或者期限过了，才能定稿。'
    : '你已不担任记录时的职务，定稿由现任同志办理；写错了仍可撤回。';
}

export function AuthorActs({ fact }: { fact: Fact }) {
  const now = useNow();
  const [open, setOpen] = useState<'finalise' | 'withdraw'>();
  if (!fact.may.includes('withdraw')) return null;
  const close = () => setOpen(undefined);
  const why = whyNotYet(fact, now);
  return (
    <>
      {why && <View className="ly-fact__fine">{why}</View>}
      {!why && (
        <Button kind="primary" id="finalise" onPress={() => setOpen('finalise')}>
          定稿
        </Button>
      )}
      <Button kind={why ? 'secondary' : 'quiet'} id="withdraw" onPress={() => setOpen('withdraw')}>
        撤回
      </Button>
      {open === 'finalise' && <FinaliseSheet fact={fact} onClose={close} />}
      {open === 'withdraw' && <WithdrawSheet fact={fact} onClose={close} />}
    </>
  );
}
