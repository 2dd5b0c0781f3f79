/** Who goes: two members or activists of the building, found by name or room. */
import { useState } from 'react';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { PAIR, pairedWith } from './plan-body';
import type { OutputOf } from '../../platform/call/contract';
import type { team } from '@louyu/shared/contracts/organization';
import type { PlanBody } from './plan-body';

type Colleague = OutputOf<typeof team>['people'][number];

type Pair = Pick<PlanBody, 'inspectors'>;

interface PlanPeopleProps {
  people: readonly Colleague[];
  plan: Pair;
  /** Sees the latest pair: two quick taps must not overwrite each other. */
  change: (next: (pair: Pair) => Partial<Pair>) => void;
}

/** More would be a list to scroll instead of a choice. */
const SHOWN = 6;

const noteOf = ({ role, roomId }: Colleague): string =>
  roomId ? `${ROLE_TERMS[role]} · 住 ${roomLabel(roomId)}` : ROLE_TERMS[role];

const answers =
  (words: string) =>
  (person: Colleague): boolean =>
    `${person.name} ${person.roomId ? roomLabel(person.roomId) : ''}`.includes(words.trim());

/** The chosen ones stay in sight whatever is looked for. */
function shownOf(people: readonly Colleague[], chosen: readonly string[], words: string) {
  const taken = people.filter(({ id }) => chosen.includes(id));
  const others = people.filter(({ id }) => !chosen.includes(id)).filter(answers(words));
  return [...taken, ...others.slice(0, SHOWN)];
}

/** The one that a list has and the other has not. */
const tappedOf = (before: readonly string[], after: readonly string[]): string | undefined =>
  [...before, ...after].find((id) => before.includes(id) !== after.includes(id));

export function PlanPeople({ people, plan, change }: PlanPeopleProps) {
  const [words, setWords] = useState('');
  if (people.length < PAIR)
    return (
      <Section title="请哪两位去">
        <EmptyState
          icon="person"
          title="这栋楼还凑不齐两位"
          how="登记的党员和积极分子不足两人，请先联系指导部登记。"
        />
      </Section>
    );
  return (
    <Section
      title="请哪两位去"
      note={`已选 ${plan.inspectors.length}/${PAIR} 位，共 ${people.length} 位`}
    >
      <Field
        id="find-person"
        label="按姓名或寝室号找"
        placeholder="如：林、3-412"
        value={words}
        onChange={setWords}
      />
      <ChoiceList
        many
        id="inspector"
        label="党员和积极分子"
        hint={people.length > SHOWN ? `先列 ${SHOWN} 位，其他人在上面找。` : undefined}
        choices={shownOf(people, plan.inspectors, words).map((person) => ({
          value: person.id,
          label: person.name,
          note: noteOf(person),
        }))}
        value={plan.inspectors}
        onChange={(next) => {
          const tapped = tappedOf(plan.inspectors, next);
          if (tapped) change(({ inspectors }) => ({ inspectors: pairedWith(inspectors, tapped) }));
        }}
      />
    </Section>
  );
}
