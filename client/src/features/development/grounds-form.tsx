/** The grounds of a hold, and under each the records that it rests on. */
import { View } from '@tarojs/components';
import { GROUNDS } from '@louyu/shared/domain/development/state';
import { CONDUCT_TERMS, GROUND_TERMS } from '@louyu/shared/messages/terms';
import { ChoiceList } from '../../ui/controls/choice-list';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { withEvidence, withGrounds } from './opinion-draft';
import { GROUND_NOTES, evidenceChoices } from './words';
import type { Choice } from '../../ui/controls/choice-list';
import type { Ground } from '@louyu/shared/domain/development/state';
import type { DossierFact } from './candidacy';
import type { OpinionDraft } from './opinion-draft';

interface GroundsFormProps {
  draft: OpinionDraft;
  facts: readonly DossierFact[];
  change: (next: Partial<OpinionDraft>) => void;
}

const GROUND_CHOICES: readonly Choice<Ground>[] = GROUNDS.map((value) => ({
  value,
  label: GROUND_TERMS[value],
  note: GROUND_NOTES[value],
}));

const NOT_FINAL = '（封存时未定稿，记录人定稿后才能用）';
const saidOf = (remark: string | null): string => (remark ? ` 本人说明：${remark}` : '');

const choiceOf = (
  { factId, category, happenedOn, text, state, remark }: DossierFact,
  now: Date,
) => ({
  value: factId,
  label: `${CONDUCT_TERMS[category]}，${spokenDate(happenedOn, now)}`,
  note: [text, saidOf(remark), state === 'final' ? '' : NOT_FINAL].join(''),
});

export function GroundsForm({ draft, facts, change }: GroundsFormProps) {
  const now = useNow();
  return (
    <View className="ly-case">
      <ChoiceList<Ground>
        many
        id="ground"
        label="否决的理由（公布的四条）"
        choices={GROUND_CHOICES}
        value={draft.grounds.map(({ ground }) => ground)}
        onChange={(chosen) => change({ grounds: withGrounds(draft, chosen) })}
      />
      {draft.grounds.map(({ ground, factIds }) => (
        <ChoiceList
          key={ground}
          many
          id={`evidence-${ground}`}
          label={`“${GROUND_TERMS[ground]}”的依据`}
          choices={evidenceChoices(facts, ground).map((fact) => choiceOf(fact, now))}
          value={factIds}
          onChange={(chosen) => change({ grounds: withEvidence(draft, ground, chosen) })}
        />
      ))}
    </View>
  );
}
