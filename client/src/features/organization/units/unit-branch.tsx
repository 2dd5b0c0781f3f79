/** One branch of the tree: the bodies of a kind, of the university or of one college. */
import { units } from '@louyu/shared/contracts/organization-bodies';
import { usePages } from '../../../platform/query/use-pages';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { UNIT_TERMS, named } from './unit';
import { UnitPeriod } from './unit-period';
import type { Standing, Unit, UnitKind } from './unit';
import './units.scss';

interface UnitBranchProps {
  kind: UnitKind;
  collegeId?: string;
  standing: Standing;
  sought: string;
  chosen: string | undefined;
  onOpen: (unit: Unit) => void;
}

/** A branch with nothing on it is left out, except while it is still being asked for. */
export function UnitBranch({ kind, collegeId, standing, sought, ...choosing }: UnitBranchProps) {
  const closed = standing === 'closed';
  const input = { kind, closed, ...(collegeId ? { collegeId } : {}) };
  // Looking for a name only works in the whole list.
  const pages = usePages(units, input, { all: sought.trim() !== '' });
  const { rows, problem, loading, more, loadingMore, loadMore } = pages;
  if (loading) return <SkeletonRows count={3} />;
  if (!rows) return <ProblemNote text={problem?.text ?? ''} />;
  const shown = named(rows, sought);
  if (shown.length === 0) return null;
  return (
    <Section title={UNIT_TERMS[kind]} note={more ? `${shown.length} 个以上` : `${shown.length} 个`}>
      <Card flush>
        {shown.map((unit) => (
          <Row
            key={unit.id}
            id={`unit-${unit.id}`}
            title={unit.name}
            note={closed ? <UnitPeriod unit={unit} /> : undefined}
            chosen={unit.id === choosing.chosen}
            onOpen={() => choosing.onOpen(unit)}
          />
        ))}
      </Card>
      {more && (
        <Button id={`more-${kind}`} busy={loadingMore && '正在取…'} onPress={loadMore}>
          {`看更多${UNIT_TERMS[kind]}`}
        </Button>
      )}
    </Section>
  );
}
