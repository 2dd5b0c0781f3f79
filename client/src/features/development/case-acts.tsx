/** Exactly the acts that the server allows this reader, the weightiest first and in red. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../../ui/class-names';
import { Button } from '../../ui/controls/button';
import { ConsultSheet } from './college-sheets';
import { CountersignSheet, ReturnSheet } from './officer-sheets';
import { ReapplySheet, TakeOverSheet } from './way/beginning-sheets';
import { ExtendSheet } from './way/extend-sheet';
import { MentorSheet } from './way/mentor-sheet';
import { TurnSheet } from './way/turn-sheet';
import type { ComponentType } from 'react';
import type { Case } from './candidacy';
import type { SheetProps } from './college-sheets';
import './candidacy.scss';

type Move = Case['may'][number];

interface CaseActsProps extends Omit<SheetProps, 'onClose'> {
  /** Drafting, recording a step and evaluating have pages of their own. */
  onDraft: (candidacyId: string) => void;
  onRecord: (candidacyId: string) => void;
  onCompanion: (candidacyId: string) => void;
}

const PAGES = ['draft', 'record', 'assess', 'evaluate'] as const;
type WithPage = (typeof PAGES)[number];

const ORDER: readonly Move[] = [
  'countersign',
  'return',
  'take_over',
  'consult',
  'record',
  'reapply',
  'draft',
  'assess',
  'evaluate',
  'extend',
  'replace_mentor',
  'turn',
];

const SHEETS: Record<Exclude<Move, WithPage>, ComponentType<SheetProps>> = {
  consult: ConsultSheet,
  countersign: CountersignSheet,
  return: ReturnSheet,
  take_over: TakeOverSheet,
  reapply: ReapplySheet,
  extend: ExtendSheet,
  turn: TurnSheet,
  replace_mentor: MentorSheet,
};

const hasPage = (move: Move): move is WithPage => (PAGES as readonly Move[]).includes(move);

const wordsFor = (move: Move, { gate, ahead }: Case): string => {
  const words: Record<Move, string> = {
    consult: '征求意见',
    draft: gate === 'drafted' ? '改写草稿' : '起草意见',
    countersign: '会签',
    return: '退回重拟',
    record: `办理：${ahead?.name ?? ''}`,
    take_over: '登记承接',
    reapply: '登记重新申请',
    extend: '延长预备期',
    turn: '终止或退回',
    replace_mentor: '更换联系人',
    assess: '写指导员评价',
    evaluate: '记半年考察',
  };
  return words[move];
};

const SELDOM: readonly Move[] = [
  'return',
  'extend',
  'turn',
  'replace_mentor',
  'assess',
  'evaluate',
];

/** What asks for this reader's word is red; rewriting, sending back and rare turns are not. */
const kindOf = (move: Move, { gate }: Case) => {
  const wayOut = SELDOM.includes(move) || (move === 'draft' && gate === 'drafted');
  return wayOut ? 'secondary' : 'primary';
};

export function CaseActs({ of, onDone, refresh, ...ways }: CaseActsProps) {
  const [open, setOpen] = useState<Exclude<Move, WithPage>>();
  const moves = ORDER.filter((move) => of.may.includes(move));
  const others = moves.length - 1;
  const pages: Record<WithPage, (candidacyId: string) => void> = {
    draft: ways.onDraft,
    record: ways.onRecord,
    assess: ways.onCompanion,
    evaluate: ways.onCompanion,
  };
  const press = (move: Move) => (hasPage(move) ? pages[move](of.id) : setOpen(move));
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
