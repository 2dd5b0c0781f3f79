/** 任职经历: every post of mine with its time, asked for when one wants to see it. */
import { useState } from 'react';
import { person as personOf } from '@louyu/shared/contracts/organization-people';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { PositionRows } from './position-rows';

function Posts({ personId }: { personId: string }) {
  const { data, problem } = useRead(personOf, { personId });
  if (data)
    return (
      <PositionRows
        positions={data.positions}
        nothing="还没有担任过职务。党小组安排后会写在这里。"
      />
    );
  return problem ? <ProblemNote text={problem.text} /> : <SkeletonRows count={2} />;
}

export function OwnPosts() {
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  if (!person) return null;
  if (open)
    return (
      <Section title="任职经历">
        <Posts personId={person.id} />
      </Section>
    );
  return (
    <Card flush>
      <Row
        id="own-posts"
        title="任职经历"
        note="现在的、以前的，各是什么时候"
        onOpen={() => setOpen(true)}
      />
    </Card>
  );
}
