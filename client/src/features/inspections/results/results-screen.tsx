/** 检查结果: a building's month, the year behind it, and what meets the published criteria. */
import { useState } from 'react';
import { monthOf, monthsFrom } from '@louyu/shared/domain/inspections/room-month';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Page } from '../../../ui/frame/page';
import { Sheet } from '../../../ui/frame/sheet';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { useNow } from '../../../ui/words/now';
import { MonthBody } from './month-body';
import { useBuildings } from './use-buildings';
import type { Building } from './use-buildings';
import type { Person } from '../../../platform/session/use-session';

export const TITLE = '检查结果';
export const WHOSE = '楼宇党小组组长、党建工作指导员和公寓党建指导部';

export interface ResultsMoves {
  onRoom: (roomId: string) => void;
}

interface OtherProps {
  buildings: readonly Building[];
  value: string;
  onChange: (id: string) => void;
}

function OtherBuilding({ buildings, value, onChange }: OtherProps) {
  const [open, setOpen] = useState(false);
  if (buildings.length < 2) return null;
  return (
    <>
      <Button narrow id="other-building" icon="building" onPress={() => setOpen(true)}>
        换一栋
      </Button>
      <Sheet open={open} title="看哪一栋" onClose={() => setOpen(false)}>
        <ChoiceList
          columns
          id="building"
          label="楼栋"
          choices={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={(id) => {
            setOpen(false);
            onChange(id);
          }}
        />
      </Sheet>
    </>
  );
}

function Known({ person, onRoom }: ResultsMoves & { person: Person }) {
  const buildings = useBuildings(person);
  const current = monthOf(useNow().toISOString());
  const [chosen, setChosen] = useState<string>();
  const [month, setMonth] = useState(current);
  const building = buildings?.find(({ id }) => id === chosen) ?? buildings?.[0];
  if (!building)
    return (
      <Page title={TITLE} wide>
        {buildings ? <NoPermission what={TITLE} whose={WHOSE} /> : <SkeletonRows count={6} />}
      </Page>
    );
  return (
    <MonthBody
      key={`${building.id}-${month}`}
      building={building}
      month={month}
      aside={<OtherBuilding buildings={buildings ?? []} value={building.id} onChange={setChosen} />}
      onEarlier={() => setMonth(monthsFrom(month, -1))}
      {...(month < current ? { onLater: () => setMonth(monthsFrom(month, 1)) } : {})}
      onRoom={onRoom}
    />
  );
}

export function ResultsScreen(moves: ResultsMoves) {
  const { person, holds } = useSession();
  if (person && holds('group_leader', 'instructor', 'guidance'))
    return <Known person={person} {...moves} />;
  return (
    <Page title={TITLE} wide>
      {person === undefined ? (
        <SkeletonRows count={6} />
      ) : (
        <NoPermission what={TITLE} whose={WHOSE} />
      )}
    </Page>
  );
}
