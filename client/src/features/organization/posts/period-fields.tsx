/** From which day and, where it is limited, to which: the last day counts. */
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DayField } from '../../../ui/controls/day-field';

export interface Period {
  from: string;
  /** `null`: until further notice. */
  until: string | null;
}

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
  /** A post held in always ends. */
  limited?: boolean;
}

const LENGTHS = [
  { value: 'open', label: '长期' },
  { value: 'limited', label: '到某一天' },
] as const;

export function PeriodFields({ period, onChange, limited = false }: PeriodFieldsProps) {
  const { from, until } = period;
  const choose = (length: 'open' | 'limited') =>
    onChange({ from, until: length === 'open' ? null : from });
  return (
    <>
      <DayField
        id="from"
        label="从哪天起"
        value={from}
        onChange={(day) => onChange({ from: day, until: until && until < day ? day : until })}
      />
      {!limited && (
        <ChoiceList
          inline
          id="length"
          label="任到什么时候"
          choices={LENGTHS}
          value={until === null ? 'open' : 'limited'}
          onChange={choose}
        />
      )}
      {until !== null && (
        <DayField
          id="until"
          label="最后一天"
          value={until}
          onChange={(day) => onChange({ from, until: day })}
        />
      )}
    </>
  );
}
