/** 答复延期申请: granted or not; a refusal says why. */
import { View } from '@tarojs/components';
import { answerExtension } from '@louyu/shared/contracts/hazard-decisions';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { useNow } from '../../ui/words/now';
import { spokenDate } from '../../ui/words/spoken-time';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { SheetProps } from './note-sheet';

type Answer = 'granted' | 'refused';

const ANSWERS: { value: Answer; label: string }[] = [
  { value: 'granted', label: '同意' },
  { value: 'refused', label: '不同意' },
];

export function AnswerSheet(props: SheetProps) {
  const { hazard } = props;
  const now = useNow();
  const draft = useActDraft(hazard, 'answer_extension');
  const { act, ...stage } = useAct(answerExtension, { commandId: draft.commandId });
  const chosen = ANSWERS.find(({ value }) => value === draft.body.choice)?.value;
  const asked = hazard.steps.filter((step) => step.act === 'extension_asked').at(-1);
  return (
    <DecisionSheet
      {...props}
      move="answer_extension"
      draft={draft}
      stage={stage}
      ready={chosen !== undefined}
      optional={chosen === 'granted'}
      send={(naming) => act({ ...naming, granted: chosen === 'granted' })}
    >
      {hazard.extension && (
        <View className="ly-hazards__text">
          申请延到 {spokenDate(hazard.extension.until, now)}：{asked?.note}
        </View>
      )}
      <ChoiceList
        inline
        id="answer"
        label="同意延期吗"
        choices={ANSWERS}
        value={chosen}
        onChange={(choice) => draft.change({ choice })}
      />
    </DecisionSheet>
  );
}
