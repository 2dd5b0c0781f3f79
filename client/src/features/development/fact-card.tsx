/** A fact of the dossier as evidence, the person's remark beside it. */
import { View } from '@tarojs/components';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import { Button } from '../../ui/controls/button';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import type { DossierFact } from './candidacy';
import './candidacy.scss';

interface FactCardProps {
  fact: DossierFact;
  /** Opens the record as it stands now, for those who may see it. */
  onOpen?: (factId: string) => void;
  /** What it stands under, where one fact may stand twice on a page. */
  under?: string;
}

const STATES = {
  final: { tone: 'done', word: '已定稿' },
  noticed: { tone: 'due', word: '未定稿' },
} as const;

const UNSAID = { final: '没有写说明。', noticed: '当时还没有写说明。' };

export const FactCard = ({ fact, onOpen, under }: FactCardProps) => (
  <EvidenceCard
    title={CONDUCT_TERMS[fact.category]}
    at={fact.happenedOn}
    recorder={`${fact.authorName} 记录`}
    state={STATES[fact.state]}
    remark={fact.remark === null ? null : { text: fact.remark }}
    unsaid={UNSAID[fact.state]}
    action={
      onOpen && (
        <View className="ly-case__way">
          <Button
            narrow
            id={['open', under, fact.factId].filter(Boolean).join('-')}
            onPress={() => onOpen(fact.factId)}
          >
            看这条记录
          </Button>
        </View>
      )
    }
  >
    {fact.text}
  </EvidenceCard>
);
