/** The opinion as one officer writes it: which one, on what grounds, why, and their word. */
import { View } from '@tarojs/components';
import { OPINION_TERMS } from '@louyu/shared/messages/terms';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Declaration } from './declaration';
import { GroundsForm } from './grounds-form';
import { OPINION_NOTES, canWeighAgainst } from './words';
import type { OpinionKind } from '@louyu/shared/domain/development/state';
import type { DossierFact } from './candidacy';
import type { OpinionDraft } from './opinion-draft';

interface DraftFormProps {
  draft: OpinionDraft;
  facts: readonly DossierFact[];
  change: (next: Partial<OpinionDraft>) => void;
}

const KINDS: readonly OpinionKind[] = ['support', 'support_with_advice', 'hold'];

const KIND_CHOICES = KINDS.map((value) => ({
  value,
  label: OPINION_TERMS[value],
  note: OPINION_NOTES[value],
}));

const REASON_HINTS: Record<OpinionKind, string> = {
  support: '学院会看到。写这位同学在公寓的表现。',
  support_with_advice: '学院会看到。写表现，再写希望怎样改进。',
  hold: '学院和本人都会看到。就事论事：依据说明了什么，为什么要暂缓，怎样改进。',
};

const NO_EVIDENCE = '材料里没有可以作依据的记录，所以不能否决。';

export const DraftForm = ({ draft, facts, change }: DraftFormProps) => {
  const mayHold = facts.some(canWeighAgainst);
  return (
    <View className="ly-case">
      <ChoiceList
        id="opinion"
        label="你的意见"
        choices={KIND_CHOICES.filter(({ value }) => mayHold || value !== 'hold')}
        value={draft.kind ?? undefined}
        onChange={(kind) => change({ kind })}
      />
      {!mayHold && <View className="ly-case__fine">{NO_EVIDENCE}</View>}
      {draft.kind === 'hold' && <GroundsForm draft={draft} facts={facts} change={change} />}
      <Field
        id="reason"
        label="说明"
        hint={draft.kind ? REASON_HINTS[draft.kind] : undefined}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        multiline
        max={TEXT.statement}
      />
      <Declaration given={draft.noConflict} onChange={(noConflict) => change({ noConflict })} />
    </View>
  );
};
