/** Around the branches: says so when not one of them has anything to show. */
import { units } from '@louyu/shared/contracts/organization-bodies';
import { usePages } from '../../../platform/query/use-pages';
import { EmptyState } from '../../../ui/states/empty-state';
import { named } from './unit';
import type { ReactNode } from 'react';
import type { Standing, UnitKind } from './unit';

interface UnitsFoundProps {
  kinds: readonly UnitKind[];
  standing: Standing;
  sought: string;
  children: ReactNode;
}

const NOTHING = {
  now: { title: '还没有登记机构', how: '管理员导入名单或新设机构以后，会出现在这里。' },
  closed: { title: '没有撤销过的机构', how: '撤销以后会留在这里，写明归到了哪里。' },
};

const NOT_FOUND = { title: '没有找到', how: '换几个字再找，或看看是不是已经撤销。' };

/** The branches ask the same questions, so these answers are shared with them. */
function useEmpty({ kinds, standing, sought }: Omit<UnitsFoundProps, 'children'>): boolean {
  const closed = standing === 'closed';
  const of = (kind: UnitKind) => ({ when: kinds.includes(kind), all: sought !== '' });
  const answers = [
    usePages(units, { kind: 'college', closed }, of('college')),
    usePages(units, { kind: 'department', closed }, of('department')),
    usePages(units, { kind: 'club', closed }, of('club')),
    usePages(units, { kind: 'branch', closed }, of('branch')),
    usePages(units, { kind: 'class', closed }, of('class')),
  ];
  const asked = answers.filter((_, at) => of(ORDER[at] ?? 'class').when);
  return asked.every(({ rows, more }) => rows && !more && named(rows, sought).length === 0);
}

const ORDER: readonly UnitKind[] = ['college', 'department', 'club', 'branch', 'class'];

export function UnitsFound({ children, ...asked }: UnitsFoundProps) {
  const empty = useEmpty(asked);
  if (!empty) return <>{children}</>;
  return <EmptyState {...(asked.sought ? NOT_FOUND : NOTHING[asked.standing])} />;
}
