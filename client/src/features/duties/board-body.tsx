/** How one roster stands: what is wrong first, then the building or the list, people beside it. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Columns } from '../../ui/frame/columns';
import { Section } from '../../ui/frame/section';
import { Elevation } from '../../ui/pieces/elevation';
import { EmptyState } from '../../ui/states/empty-state';
import { drawn, floorsOf, meaningsOf, troublesOf } from './board';
import { MoreRows } from './more-rows';
import { PeopleList } from './people-list';
import { TargetRow } from './target-row';
import { TargetSheet } from './target-sheet';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Coverage, Target } from './roster';
import type { Arranging } from './target-sheet';
import './duties.scss';

interface Tapped {
  room?: string;
  target?: Target | undefined;
}

interface RowsProps {
  id: string;
  kind: RosteredKind;
  targets: readonly Target[];
  onTap: (tapped: Tapped) => void;
}

const FIRST = 5;

const Targets = ({ id, kind, targets, onTap }: RowsProps) => (
  <MoreRows
    id={id}
    first={id === 'troubles' ? FIRST : FIRST * 4}
    rows={targets.map((target) => (
      <TargetRow
        key={target.id}
        kind={kind}
        target={target}
        onOpen={(opened) => onTap({ target: opened })}
      />
    ))}
  />
);

const QUESTION = { area: '每间寝室由谁检查', room: '每间寝室有没有联系人' };

interface BuildingProps extends Pick<RowsProps, 'kind' | 'onTap'> {
  coverage: Coverage;
}

const Building = ({ kind, coverage, onTap }: BuildingProps) => {
  if (!drawn(kind)) return null;
  const floors = floorsOf(coverage);
  return (
    <Elevation
      question={QUESTION[kind]}
      floors={floors}
      meanings={meaningsOf(kind, floors)}
      onRoom={(room) =>
        onTap({ room, target: coverage.targets.find(({ rooms }) => rooms.includes(room)) })
      }
    />
  );
};

const NOTHING = (
  <EmptyState title="这里还没有需要负责的" how="登记了班级、社团或积极分子以后，会列在这里。" />
);

export function BoardBody(arranging: Arranging) {
  const { coverage } = arranging;
  const { kind } = arranging.whose;
  const [tapped, setTapped] = useState<Tapped>();
  const troubles = troublesOf(coverage);
  const others = coverage.targets.filter((target) => !troubles.includes(target));
  return (
    <Columns beside={<PeopleList kind={kind} coverage={coverage} />}>
      <View className="ly-duties">
        {troubles.length > 0 && (
          <Section title="先看这些" note={`${troubles.length} 项要落实`}>
            <Targets id="troubles" kind={kind} targets={troubles} onTap={setTapped} />
          </Section>
        )}
        <Building kind={kind} coverage={coverage} onTap={setTapped} />
        {!drawn(kind) && others.length > 0 && (
          <Targets id="targets" kind={kind} targets={others} onTap={setTapped} />
        )}
        {!drawn(kind) && coverage.targets.length === 0 && NOTHING}
        {tapped && (
          <TargetSheet
            {...arranging}
            room={tapped.room}
            target={tapped.target}
            onClose={() => setTapped(undefined)}
          />
        )}
      </View>
    </Columns>
  );
}
