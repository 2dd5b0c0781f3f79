/** 晚上不打扰: a few hours to choose from; what is urgent passes, and says so. */
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { QUIET_CHOICES, hoursInWords, quietChoice } from './wishes';
import type { QuietChoice, Wishes } from './wishes';

interface QuietHoursProps {
  wishes: Wishes;
  onChange: (quiet: Wishes['quiet']) => void;
}

const choicesFor = ({ quiet, usual }: Wishes) => [
  { value: 'usual' as const, label: '按学校的时间', note: hoursInWords(usual) },
  { value: 'early' as const, label: '睡得早', note: hoursInWords(QUIET_CHOICES.early) },
  { value: 'late' as const, label: '睡得晚', note: hoursInWords(QUIET_CHOICES.late) },
  { value: 'none' as const, label: '随时都可以', note: '夜里也会响' },
  ...(quiet && !quietChoice(quiet)
    ? [{ value: 'own' as const, label: '自己定的', note: hoursInWords(quiet) }]
    : []),
];

export function QuietHours({ wishes, onChange }: QuietHoursProps) {
  const choose = (choice: QuietChoice | 'own') => {
    if (choice !== 'own') onChange(choice === 'usual' ? null : QUIET_CHOICES[choice]);
  };
  return (
    <Card>
      <ChoiceList
        id="quiet"
        label="晚上不打扰"
        hint="这段时间不发微信，攒到早上合成一条。紧急求助除外，会马上提醒。"
        choices={choicesFor(wishes)}
        value={quietChoice(wishes.quiet) ?? 'own'}
        onChange={choose}
      />
    </Card>
  );
}
