/** Exactly the acts that the server allows this reader, the weightiest first and in red. */
import { useState } from 'react';
import { Button } from '../../ui/controls/button';
import { AdvanceSheet, ConsultSheet } from './college-sheets';
import { CountersignSheet, ReturnSheet } from './officer-sheets';
import { nextQuoted } from './words';
import type { ComponentType } from 'react';
import type { Case } from './candidacy';
import type { SheetProps } from './college-sheets';

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

export function CaseActs({ of, onDraft, onDone, refresh }: CaseActsProps) {
  const [open, setOpen] = useState<Exclude<Move, 'draft'>>();
  const moves = ORDER.filter((move) => of.may.includes(move));
  const OpenSheet = open && SHEETS[open];
  const finish: SheetProps['onDone'] = (done) => {
    setOpen(undefined);
    onDone(done);
  };
  return (
    <>
      {moves.map((move, at) => (
        <Button
          key={move}
          id={move}
          kind={at === 0 ? 'primary' : 'secondary'}
          onPress={() => (move === 'draft' ? onDraft(of.id) : setOpen(move))}
        >
          {wordsFor(move, of)}
        </Button>
      ))}
      {OpenSheet && (
        <OpenSheet of={of} onClose={() => setOpen(undefined)} onDone={finish} refresh={refresh} />
      )}
    </>
  );
}
