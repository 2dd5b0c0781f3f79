/** 申请延期: until which day, and why. */
import { askExtension } from '@louyu/shared/contracts/hazard-decisions';
import { useAct } from '../../platform/query/use-act';
import { DayField } from '../../ui/controls/day-field';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { SheetProps } from './note-sheet';

export function ExtensionSheet(props: SheetProps) {
  const draft = useActDraft(props.hazard, 'ask_extension');
  const { act, ...stage } = useAct(askExtension, { commandId: draft.commandId });
  const today = dayOfNow(useNow());
  const latest = props.hazard.extendableTo ?? today;
  const until = draft.body.day || latest;
  return (
    <DecisionSheet
      {...props}
      move="ask_extension"
      draft={draft}
      stage={stage}
      ready
      send={(naming) => act({ ...naming, until })}
    >
      <DayField
        id="extension-day"
        label="延到哪天"
        hint={`最晚到 ${latest}。每次整改的延期次数有限。`}
        value={until}
        earliest={dayOfNow(new Date(props.hazard.dueAt))}
        latest={latest}
        onChange={(day) => draft.change({ day })}
      />
    </DecisionSheet>
  );
}
