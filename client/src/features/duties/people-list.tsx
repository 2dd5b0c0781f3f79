/** Who serves here and what each holds, by name: no list of ranks. Idle people stand apart. */
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { State } from '../../ui/words/state';
import { heldBy, idleOf } from './board';
import { MoreRows } from './more-rows';
import { targetLabel } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Coverage, Serving, Target } from './roster';

interface PeopleListProps {
  kind: RosteredKind;
  coverage: Coverage;
}

const FIRST = 8;

const standingOf = ({ onLeave, newcomer }: Serving): string[] => [
  ...(onLeave ? ['请假中'] : []),
  ...(newcomer ? ['新来的同志，先少安排'] : []),
];

const noteOf = (kind: RosteredKind, person: Serving, held: readonly Target[]): string =>
  [...held.map((target) => targetLabel(kind, target)), ...standingOf(person)].join(' · ');

const PersonRow = ({ person, note }: { person: Serving; note: string }) => (
  <Row
    id={`person-${person.personId}`}
    title={person.name}
    note={note}
    aside={person.over && <State tone="due">{`超过 ${person.most} 项`}</State>}
  />
);

const Idle = ({ idle }: { idle: readonly Serving[] }) => (
  <Section title="还没有任务" note={`${idle.length} 人，都可以安排`}>
    <MoreRows
      id="idle"
      unit="人"
      first={FIRST}
      rows={idle.map((person) => (
        <PersonRow
          key={person.personId}
          person={person}
          note={standingOf(person).join(' · ') || `最多担任 ${person.most} 项`}
        />
      ))}
    />
  </Section>
);

export function PeopleList({ kind, coverage }: PeopleListProps) {
  const held = heldBy(coverage);
  const busy = coverage.people.filter(({ holds }) => holds > 0);
  const idle = idleOf(coverage);
  if (coverage.people.length === 0)
    return (
      <EmptyState
        icon="person"
        title="这里还没有党员和积极分子"
        how="登记任职以后，他们会出现在这里，才能安排任务。"
      />
    );
  return (
    <>
      {busy.length > 0 && (
        <Section title="谁在负责" note={`${busy.length} 人，按姓名排列`}>
          <MoreRows
            id="busy"
            unit="人"
            first={FIRST}
            rows={busy.map((person) => (
              <PersonRow
                key={person.personId}
                person={person}
                note={noteOf(kind, person, held.get(person.personId) ?? [])}
              />
            ))}
          />
        </Section>
      )}
      {idle.length > 0 && <Idle idle={idle} />}
    </>
  );
}
