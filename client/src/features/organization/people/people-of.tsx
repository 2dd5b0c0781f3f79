/** A place's people with the chosen one beside them where there is room. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { buildings } from '@louyu/shared/contracts/organization-bodies';
import { useRead } from '../../../platform/query/use-read';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { useSettled } from '../../../platform/use-settled';
import { isWide } from '../../../platform/screen/wide';
import { joining as joiningContract } from '@louyu/shared/contracts/organization-joining';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Split } from '../../../ui/frame/split';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { Floors } from './floors';
import { PeopleRows } from './people-rows';
import { PersonPanel } from './person-panel';
import { RebindingList } from './rebinding-list';
import type { Choosing } from './people-rows';
import type { Joining } from './use-joining';
import type { Place } from './places';
import type { Read } from '../../../platform/query/use-read';
import './people.scss';

interface PeopleOfProps {
  place: Place;
  joining: Read<Joining>;
  onPerson: (personId: string) => void;
}

const NOT_FOUND = {
  title: '没有找到',
  how: '可以输姓名或姓名的开头、拼音首字母（如 lxm）、房间（如 3-412）。',
};
const EMPTY_CLASS = { title: '这个班还没有人', how: '管理员导入名单以后，会出现在这里。' };

const within = ({ id, kind }: Place) =>
  kind === 'building' ? { buildingId: id } : { classId: id };

interface EverybodyProps extends Choosing {
  place: Place;
  joining: Joining | undefined;
}

/** Nobody is looked for: the building floor by floor, the class as one list. */
function Everybody({ place, joining, ...choosing }: EverybodyProps) {
  const isBuilding = place.kind === 'building';
  const { data, problem } = useRead(buildings, {}, { when: isBuilding });
  if (!isBuilding)
    return (
      <Card flush>
        <PeopleRows of={{ text: '', classId: place.id }} nobody={EMPTY_CLASS} {...choosing} />
      </Card>
    );
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <SkeletonRows count={6} />;
  const floors = data.buildings.find(({ id }) => id === place.id)?.floors ?? 0;
  return <Floors buildingId={place.id} floors={floors} joining={joining} {...choosing} />;
}

function Listing({ place, joining, ...choosing }: EverybodyProps) {
  const [text, setText] = useState('');
  const sought = useSettled(text.trim());
  return (
    <View className="ly-people">
      <Field
        id="search"
        label="找人"
        value={text}
        onChange={setText}
        placeholder="姓名、拼音首字母或房间"
      />
      {sought === '' ? (
        <Everybody place={place} joining={joining} {...choosing} />
      ) : (
        <Card flush>
          <PeopleRows
            key={sought}
            of={{ text: sought, ...within(place) }}
            nobody={NOT_FOUND}
            {...choosing}
          />
        </Card>
      )}
    </View>
  );
}

export function PeopleOf({ place, joining, onPerson }: PeopleOfProps) {
  const [chosen, setChosen] = useState<string>();
  useFreshOnShow(joiningContract);
  const { data, problem, retry } = joining;
  const open = (personId: string) => (isWide() ? setChosen(personId) : onPerson(personId));
  const waiting = data && new Set(data.waiting.map(({ id }) => id));
  if (problem && !data && problem.code === 'kernel.forbidden')
    return <Unopened problem={problem} what="人员名单" whose="负责这里的同志" onRetry={retry} />;
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      {data && <RebindingList rebinding={data.rebinding} onOpen={open} />}
      <Split
        list={
          <Listing place={place} joining={data} waiting={waiting} chosen={chosen} onOpen={open} />
        }
        detail={chosen ? <PersonPanel key={chosen} personId={chosen} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一个人，在这里看他的职务和加入情况。看过会留下记录，本人看得到。"
      />
    </>
  );
}
