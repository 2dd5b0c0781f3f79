/** One person as those who look after them see them: who, where, which posts, and whether they have joined. */
import { View } from '@tarojs/components';
import { person as personOf } from '@louyu/shared/contracts/organization-people';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../../platform/query/use-read';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { PositionRows } from '../position-rows';
import { PersonActs } from '../posts/person-acts';
import { PhoneOf } from './phone-of';
import { useUnitNames } from './use-places';
import type { OutputOf } from '../../../platform/call/contract';
import './people.scss';

type Shown = OutputOf<typeof personOf>;

const KINDS = { student: '学生', staff: '教职工' } as const;

function Where({ person }: { person: Shown }) {
  const colleges = useUnitNames('college', [person.collegeId]);
  const classes = useUnitNames('class', [person.classId]);
  const named = (id: string | null, names: ReadonlyMap<string, string>) =>
    id ? names.get(id) : undefined;
  const words = [
    person.roomId ? `住 ${roomLabel(person.roomId)}` : KINDS[person.kind],
    named(person.collegeId, colleges),
    named(person.classId, classes),
    person.standing === 'left' && '已离校',
  ];
  return <View className="ly-people__fine">{words.filter(Boolean).join(' · ')}</View>;
}

function Posts({ person }: { person: Shown }) {
  const scopes = person.positions.map(({ scope }) => scope);
  const classes = scopes.flatMap((scope) => (scope.kind === 'class' ? [scope.id] : []));
  const colleges = scopes.flatMap((scope) => (scope.kind === 'college' ? [scope.id] : []));
  const names = new Map([...useUnitNames('class', classes), ...useUnitNames('college', colleges)]);
  return (
    <Section title="任职">
      <PositionRows positions={person.positions} nothing="没有担任职务。" names={names} />
    </Section>
  );
}

interface PersonPanelProps {
  personId: string;
  onLeave?: () => void;
}

export function PersonPanel({ personId, onLeave }: PersonPanelProps) {
  const { data: person, problem, retry } = useRead(personOf, { personId });
  if (!person)
    return problem ? (
      <Unopened
        problem={problem}
        what="人员情况"
        whose="负责他的组长、指导员和辅导员"
        onRetry={retry}
        onLeave={onLeave}
      />
    ) : (
      <SkeletonCard lines={4} />
    );
  return (
    <View className="ly-people">
      <View>
        <View id="person-name" className="ly-people__name">
          {person.name}
        </View>
        <Where person={person} />
      </View>
      {problem && <ProblemNote text={problem.text} />}
      {person.standing === 'present' && <PhoneOf personId={personId} name={person.name} />}
      <Posts person={person} />
      <PersonActs person={person} />
      <View className="ly-people__fine">
        你看过这一页，已经记下；{person.name}在“谁看过”里看得到你的名字和职务。
      </View>
    </View>
  );
}
