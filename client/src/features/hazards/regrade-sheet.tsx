/** 重新定级: another grade, and why. */
import { regrade } from '@louyu/shared/contracts/hazard-decisions';
import { SEVERITIES } from '@louyu/shared/domain/hazards/state';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { SheetProps } from './note-sheet';

export function RegradeSheet(props: SheetProps) {
  const { hazard } = props;
  const draft = useActDraft(hazard, 'regrade');
  const { act, ...stage } = useAct(regrade, { commandId: draft.commandId });
  const others = SEVERITIES.filter((each) => each !== hazard.severity);
  const severity = others.find((each) => each === draft.body.choice);
  return (
    <DecisionSheet
      {...props}
      move="regrade"
      draft={draft}
      stage={stage}
      ready={severity !== undefined}
      send={async (naming) => severity && act({ ...naming, severity })}
    >
      <ChoiceList
        inline
        id="regrade-to"
        label={`现在是“${SEVERITY_TERMS[hazard.severity]}”，改为`}
        choices={others.map((value) => ({ value, label: SEVERITY_TERMS[value] }))}
        value={severity}
        onChange={(choice) => draft.change({ choice })}
      />
    </DecisionSheet>
  );
}
