/** Somebody for one target by hand: whom the rules let, and for everybody else the rule that does not. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { eligible } from '@louyu/shared/contracts/duties';
import { OBSTACLE_TERMS } from '@louyu/shared/messages/duties';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Sheet } from '../../ui/frame/sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { State } from '../../ui/words/state';
import { ConfirmSheet } from './confirm-sheet';
import { MoreRows } from './more-rows';
import type { OutputOf } from '../../platform/call/contract';
import type { Confirmed } from './confirm-sheet';
import type { Whose } from './roster';
import './duties.scss';

type Choice = OutputOf<typeof eligible>['people'][number];

interface ChooseSheetProps {
  whose: Whose;
  target: string;
  /** What the target is called. */
  label: string;
  onDone: (confirmed: Confirmed) => void;
  onClose: () => void;
}

const FIRST = 8;

const whyNot = ({ obstacle, full, most }: Choice): string =>
  obstacle ? OBSTACLE_TERMS[obstacle] : full ? `已有 ${most} 项，满了` : '';

const fits = ({ obstacle, full }: Choice): boolean => obstacle === null && !full;

interface ChoicesProps {
  people: readonly Choice[];
  chosen: readonly string[];
  onToggle: (personId: string) => void;
}

const Fitting = ({ people, chosen, onToggle }: ChoicesProps) => (
  <MoreRows
    id="fitting"
    unit="人"
    first={FIRST}
    rows={people.map(({ personId, name, holds, most }) => (
      <Row
        key={personId}
        id={`choose-${personId}`}
        title={name}
        note={`现在有 ${holds} 项，最多 ${most} 项`}
        chosen={chosen.includes(personId)}
        aside={chosen.includes(personId) && <State tone="done">选了</State>}
        onOpen={() => onToggle(personId)}
      />
    ))}
  />
);

const Barred = ({ people }: { people: readonly Choice[] }) =>
  people.length === 0 ? null : (
    <Section title="不能选的" note="写着是哪条规则">
      <MoreRows
        id="barred"
        unit="人"
        first={FIRST / 2}
        rows={people.map((person) => (
          <Row key={person.personId} title={person.name} note={whyNot(person)} />
        ))}
      />
    </Section>
  );

const People = ({ people, words, ...choosing }: ChoicesProps & { words: string }) => {
  const found = people.filter(({ name }) => name.includes(words.trim()));
  const fitting = found.filter(fits);
  return (
    <>
      {fitting.length > 0 && <Fitting people={fitting} {...choosing} />}
      {fitting.length === 0 && (
        <Card>
          <View>
            {words.trim() ? '没有叫这个名字又能担任的人。' : '没有人符合条件，原因写在下面。'}
          </View>
        </Card>
      )}
      <Barred people={found.filter((person) => !fits(person))} />
    </>
  );
};

function useChosen(places: number) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (personId: string) =>
    setChosen(
      chosen.includes(personId)
        ? chosen.filter((each) => each !== personId)
        : [...chosen, personId].slice(-places),
    );
  return { chosen, toggle, whole: chosen.length === places };
}

const actionOf = (places: number, chosen: number): string => {
  if (chosen === places) return '就这样安排';
  return places === 2 ? `选两位，第一位带队（已选 ${chosen}）` : '选一位';
};

export function ChooseSheet({ whose, target, label, onDone, onClose }: ChooseSheetProps) {
  const { data, problem, retry } = useRead(eligible, { ...whose, target });
  const places = data?.places ?? 1;
  const { chosen, toggle, whole } = useChosen(places);
  const [words, setWords] = useState('');
  const [confirming, setConfirming] = useState(false);
  const line = { target, holders: [...chosen], because: [], edited: true, changes: true };
  if (confirming && data)
    return (
      <ConfirmSheet
        whose={whose}
        version={data.version}
        lines={[line]}
        onDone={onDone}
        onStale={() => {
          setConfirming(false);
          retry();
        }}
        onClose={() => setConfirming(false)}
      />
    );
  return (
    <Sheet
      open
      title={`${label}：手动选人`}
      onClose={onClose}
      foot={
        <Button kind="primary" id="chosen" disabled={!whole} onPress={() => setConfirming(true)}>
          {actionOf(places, chosen.length)}
        </Button>
      }
    >
      <View className="ly-duties">
        {problem && <ProblemNote text={problem.text} />}
        {!data && !problem && <SkeletonRows count={4} />}
        {data && (
          <>
            <Field
              inSheet
              id="find-choice"
              label="找人"
              placeholder="输姓名"
              value={words}
              onChange={setWords}
            />
            <People people={data.people} words={words} chosen={chosen} onToggle={toggle} />
          </>
        )}
      </View>
    </Sheet>
  );
}
