/** The groups that begin, as many as the kind wants. */
import { buildings } from '@louyu/shared/contracts/organization-bodies';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Section } from '../../../ui/frame/section';
import { OpeningCard } from './opening-card';
import { changedAt, withAnother, withoutAt } from './plan';
import type { Group } from '../groups/group';
import type { FormProps } from './kind-field';

/** Buildings that stand without a group; asked only when one is set up. */
function useFree(groups: readonly Group[], when: boolean): string[] {
  const { data } = useRead(buildings, {}, { when });
  const taken = new Set(groups.flatMap((group) => group.buildings));
  return (data?.buildings ?? []).map(({ id }) => id).filter((id) => !taken.has(id));
}

export function OpensField({ plan, groups, change }: FormProps) {
  const { kind, closes, opens } = plan;
  const free = useFree(groups, kind === 'set_up');
  const closed = groups.filter(({ id }) => closes.includes(id)).flatMap((each) => each.buildings);
  const several = kind === 'split' || kind === 'set_up';
  if (opens.length === 0 || (kind !== 'set_up' && closed.length === 0)) return null;
  return (
    <Section title="新的党小组">
      {opens.map((opening, at) => (
        <OpeningCard
          key={at}
          at={at}
          opening={opening}
          buildings={kind === 'merge' ? null : kind === 'split' ? closed : free}
          change={(next) => change({ opens: changedAt(plan, at, next) })}
          onRemove={
            several && opens.length > 1 ? () => change({ opens: withoutAt(plan, at) }) : undefined
          }
        />
      ))}
      {several && (
        <Button id="add" icon="add" onPress={() => change({ opens: withAnother(plan) })}>
          再设一个党小组
        </Button>
      )}
    </Section>
  );
}
