/** Somebody else for one line: which of the two, then whom, found by name. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Sheet } from '../../ui/frame/sheet';
import { because } from './words';
import { lineLabel } from './proposal-rows';
import type { Arranged } from './arrangement';
import type { Names } from './proposal-rows';
import type { Serving } from './roster';
import './duties.scss';

interface SwapSheetProps {
  line: Arranged;
  names: Names;
  people: readonly Serving[];
  /** How many lines of this arrangement everybody holds. */
  loads: ReadonlyMap<string, number>;
  onSwap: (holders: readonly string[]) => void;
  onClose: () => void;
}

/** More would be a list to scroll instead of a choice. */
const SHOWN = 6;

/** Whom a rule lets, by name; whoever is full already cannot take one more. */
const fitting = ({ people, line, loads }: SwapSheetProps, words: string): Serving[] =>
  people
    .filter(({ able, onLeave, personId }) => able && !onLeave && !line.holders.includes(personId))
    .filter(({ personId, most }) => (loads.get(personId) ?? 0) < most)
    .filter(({ name }) => name.includes(words.trim()))
    .slice(0, SHOWN);

const Nobody = ({ words }: { words: string }) => (
  <View className="ly-duties__fine">
    {words.trim()
      ? `没有找到名字里有“${words.trim()}”又能担任的人。`
      : '别的人都排满了，或者不符合条件。'}
  </View>
);

function Others(props: SwapSheetProps & { out: string }) {
  const { line, loads, out, onSwap } = props;
  const [words, setWords] = useState('');
  const others = fitting(props, words);
  return (
    <>
      <Field
        inSheet
        id="find-person"
        label="换成谁"
        placeholder="输姓名"
        value={words}
        onChange={setWords}
      />
      {others.length === 0 && <Nobody words={words} />}
      <Card flush>
        {others.map(({ personId, name, most }) => (
          <Row
            key={personId}
            id={`swap-${personId}`}
            title={name}
            note={`这份安排里有 ${loads.get(personId) ?? 0} 项，最多 ${most} 项`}
            onOpen={() => onSwap(line.holders.map((id) => (id === out ? personId : id)))}
          />
        ))}
      </Card>
    </>
  );
}

export function SwapSheet(props: SwapSheetProps) {
  const { line, names, onClose } = props;
  const [out, setOut] = useState(line.holders[0] ?? '');
  return (
    <Sheet open title={lineLabel(names, line.target)} onClose={onClose}>
      <View className="ly-duties">
        {!line.edited && line.because.length > 0 && (
          <View className="ly-duties__fine">为什么这样安排：{because(line.because)}</View>
        )}
        <ChoiceList
          inline
          id="out"
          label="换下谁"
          choices={line.holders.map((id) => ({ value: id, label: names.people.get(id) ?? '' }))}
          value={out}
          onChange={setOut}
        />
        <Others out={out} {...props} />
      </View>
    </Sheet>
  );
}
