/** A fact of the dossier as evidence, the person's remark beside it. */
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { Button } from '../../ui/controls/button';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import type { ReactNode } from 'react';
import type { DossierFact } from './candidacy';

interface FactCardProps {
  fact: DossierFact;
  /** Opens the record as it stands now, for those who may see it. */
  onOpen?: (factId: string) => void;
  /** In place of opening: a box to choose it as evidence. */
  action?: ReactNode;
}

const STATES = {
  final: { tone: 'done', word: '已定稿' },
  noticed: { tone: 'due', word: '未定稿' },
} as const;

const UNSAID = { final: '没有写说明。', noticed: '当时还没有写说明。' };

export const FactCard = ({ fact, onOpen, action }: FactCardProps) => (
  <EvidenceCard
    title={CONDUCT_TERMS[fact.category]}
    at={fact.happenedOn}
    recorder={`${fact.authorName} 记录`}
    state={STATES[fact.state]}
    remark={fact.remark === null ? null : { text: fact.remark }}
    unsaid={UNSAID[fact.state]}
    action={
      action ??
      (onOpen && (
        <Button narrow id={`open-${fact.factId}`} onPress={() => onOpen(fact.factId)}>
          看记录现在的样子
        </Button>
      ))
    }
  >
    {fact.text}
  </EvidenceCard>
);
