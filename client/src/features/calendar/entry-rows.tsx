/** A month's entries day by day: what, when, by whose rule; a tap opens the matter. */
import { View } from '@tarojs/components';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { SOURCE_TERMS } from '@louyu/shared/messages/calendar';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { STATE_TONES, dayIn, hoursOf, movedWords, stateWord, titleOf } from './words';
import type { Entry } from './occasion';
import './calendar.scss';

interface EntryRowsProps {
  entries: readonly Entry[];
  onOpen: (entry: Entry) => void;
}

function Said({ entry }: { entry: Entry }) {
  const { buildingId, startsAt, endsAt, source, movedFrom } = entry;
  return (
    <View className="ly-cal__lines">
      <View>
        {hoursOf(startsAt, endsAt)} · {buildingLabel(buildingId)} · {SOURCE_TERMS[source]}
      </View>
      {movedFrom && <View>{movedWords(movedFrom)}</View>}
    </View>
  );
}

const Aside = ({ entry }: { entry: Entry }) => {
  const word = stateWord(entry);
  return word ? <State tone={STATE_TONES[entry.state]}>{word}</State> : null;
};

const byDay = (entries: readonly Entry[]): [string, Entry[]][] => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayIn(entry.startsAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days.entries()];
};

export function EntryRows({ entries, onOpen }: EntryRowsProps) {
  const today = dayOfNow(useNow());
  return (
    <>
      {byDay(entries).map(([day, ofDay]) => (
        <Card flush key={day}>
          <View className={day === today ? 'ly-cal__day ly-cal__day--today' : 'ly-cal__day'}>
            {day === today ? '今天 · ' : ''}
            {exactDay(day)}
          </View>
          {ofDay.map((entry) => (
            <Row
              key={entry.id}
              id={`entry-${entry.matter.replace(/[^\w-]/g, '-')}`}
              title={titleOf(entry)}
              note={<Said entry={entry} />}
              aside={<Aside entry={entry} />}
              onOpen={() => onOpen(entry)}
            />
          ))}
        </Card>
      ))}
    </>
  );
}
