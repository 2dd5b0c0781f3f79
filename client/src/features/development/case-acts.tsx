/** Exactly the acts that the server allows this reader, the weightiest first and in red. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../../ui/class-names';
import { Button } from '../../ui/controls/button';
import { AdvanceSheet, ConsultSheet } from './college-sheets';
import { CountersignSheet, ReturnSheet } from './officer-sheets';
import { nextQuoted } from './words';
import type { ComponentType } from 'react';
import type { Case } from './candidacy';
import type { SheetProps } from './college-sheets';
import './candidacy.scss';

type Move = Case['may'][number];

interface CaseActsProps extends Omit<SheetProps, 'onClose'> {
  /** Drafting has a page of its own. */
  onDraft: (candidacyId: string) => void;
}

const ORDER: readonly Move[] = ['countersign', 'return', 'consult', 'advance', 'draft'];

const SHEETS: Record<Exclude<Move, 'draft'>, ComponentType<SheetProps>> = {
  consult: ConsultSheet,
  countersign: CountersignSheet,
  return: ReturnSheet,
  advance: AdvanceSheet,
};

const wordsFor = (move: Move, { step, gate }: Case): string => {
  const words: Record<Move, string> = {
    consult: '征求意见',
    draft: gate === 'drafted' ? '改写草稿' : '起草意见',
    countersign: '会签',
    return: '退回重拟',
    advance: `办理${nextQuoted(step)}`,
  };
  return words[move];
};

/** What asks for this reader's word is red; rewriting or sending back are ways out. */
const kindOf = (move: Move, { gate }: Case) => {
  const wayOut = move === 'return' || (move === 'draft' && gate === 'drafted');
  return wayOut ? 'secondary' : 'primary';
};

export function CaseActs({ of, onDraft, onDone, refresh }: CaseActsProps) {
  const [open, setOpen] = useState<Exclude<Move, 'draft'>>();
  const moves = ORDER.filter((move) => of.may.includes(move));
  const others = moves.length - 1;
  const press = (move: Move) => (move === 'draft' ? onDraft(of.id) : setOpen(move));
  const OpenSheet = open && SHEETS[open];
  const finish: SheetProps['onDone'] = (done) => {
    setOpen(undefined);
    onDone(done);
  };
  return (
    <>
      <View className={classNames('ly-acts', others > 1 && 'ly-acts--three')}>
        {moves.map((move) => (
          <Button key={move} id={move} kind={kindOf(move, of)} onPress={() => press(move)}>
            {wordsFor(move, of)}
          </Button>
        ))}
      </View>
      {OpenSheet && (
        <OpenSheet of={of} onClose={() => setOpen(undefined)} onDone={finish} refresh={refresh} />
      )}
    </>
  );
}
