/** 决定怎么办: whose it is now, an outside firm until a day, or bearing the risk with a measure. */
import { decide } from '@louyu/shared/contracts/hazard-decisions';
import { WAYS, type Way } from '@louyu/shared/domain/hazards/impasse';
import { WAY_TERMS } from '@louyu/shared/messages/hazards';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { Hazard } from './hazard';
import type { SheetProps } from './note-sheet';

const NOTES: Record<Way, string> = {
  logistics: '重新给足整改时间',
  apartment_office: '由他们受理，重新给足整改时间',
  contract: '要定一个完成的日子，后勤对接、拍照',
  tolerate: '要定一个重新决定的日子，写明临时措施',
};

/** Bearing the risk is the department's to decide, and never an urgent one's way. */
const waysFor = ({ mayTolerate, tolerateTo }: Hazard) =>
  WAYS.filter((way) => way !== 'tolerate' || (mayTolerate && tolerateTo !== null)).map((value) => ({
    value,
    label: WAY_TERMS[value],
    note: NOTES[value],
  }));

const latestFor = ({ contractTo, tolerateTo }: Hazard, way: Way | undefined): string | null => {
  if (way === 'contract') return contractTo;
  return way === 'tolerate' ? tolerateTo : null;
};

export function DecideSheet(props: SheetProps) {
  const { hazard } = props;
  const today = dayOfNow(useNow());
  const draft = useActDraft(hazard, 'decide');
  const { act, ...stage } = useAct(decide, { commandId: draft.commandId });
  const { choice, day } = draft.body;
  const way = WAYS.find((each) => each === choice);
  const latest = latestFor(hazard, way);
  const until = latest && (day || latest);
  return (
    <DecisionSheet
      {...props}
      move="decide"
      draft={draft}
      stage={stage}
      ready={way !== undefined}
      send={async (naming) => way && act({ ...naming, way, until })}
    >
      <ChoiceList
        id="decide-way"
        label="怎么办"
        choices={waysFor(hazard)}
        value={way}
        onChange={(next) => draft.change({ choice: next, day: '' })}
      />
      {latest && until && (
        <DayField
          id="decide-day"
          label={way === 'contract' ? '哪天以前修好' : '哪天重新决定'}
          hint={`最晚到 ${latest}。`}
          value={until}
          earliest={today}
          latest={latest}
          onChange={(next) => draft.change({ day: next })}
        />
      )}
    </DecisionSheet>
  );
}
