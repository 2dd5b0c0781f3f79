/** 办不了，上报: why, from a closed list, and the circumstances. */
import { cannotDo } from '@louyu/shared/contracts/hazard-decisions';
import { CANNOT_REASONS } from '@louyu/shared/domain/hazards/state';
import { CANNOT_TERMS } from '@louyu/shared/messages/hazards';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { SheetProps } from './note-sheet';

const REASONS = CANNOT_REASONS.map((value) => ({ value, label: CANNOT_TERMS[value] }));

export function CannotSheet(props: SheetProps) {
  const draft = useActDraft(props.hazard, 'cannot');
  const { act, ...stage } = useAct(cannotDo, { commandId: draft.commandId });
  const why = CANNOT_REASONS.find((reason) => reason === draft.body.choice);
  return (
    <DecisionSheet
      {...props}
      move="cannot"
      draft={draft}
      stage={stage}
      ready={why !== undefined}
      send={async (naming) => why && act({ ...naming, why })}
    >
      <ChoiceList
        columns
        id="cannot-why"
        label="为什么办不了"
        choices={REASONS}
        value={why}
        onChange={(choice) => draft.change({ choice })}
      />
    </DecisionSheet>
  );
}
