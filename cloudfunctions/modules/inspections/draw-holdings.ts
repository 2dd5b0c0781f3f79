/** What is held about those who make and check draws: their hand in each step. */
import type { Draw } from '@louyu/shared/domain/inspections/draws/state';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import {
  GONE,
  type HeldKind,
  type Retention,
  type Told,
  holding,
  line,
  written,
} from '../../kernel/holdings';
import { draws } from './repository';

const told = (draw: Draw): Told => ({
  title: `${buildingLabel(draw.buildingId)} ${draw.term} 第 ${draw.number} 次抽查`,
  opens: `packages/inspect-desk/draw/index?id=${draw.id}`,
  lines: [
    line('封存', `${draw.committed.byName} ${written(draw.committed.at)}`),
    line('填号码', draw.entered ? `${draw.entered.byName} ${written(draw.entered.at)}` : '—'),
    line('核对', draw.confirmed ? `${draw.confirmed.byName} ${written(draw.confirmed.at)}` : '—'),
  ],
});

/** The steps stay, with whoever is gone unnamed. */
function unnamed(draw: Draw, gone: PersonId): Partial<Draw> {
  const without = <H extends { by: PersonId; byName: string } | null>(hand: H): H =>
    hand?.by === gone ? { ...hand, byName: GONE } : hand;
  return {
    committed: without(draw.committed),
    entered: without(draw.entered),
    confirmed: without(draw.confirmed),
    abandoned: without(draw.abandoned),
  };
}

const kind = (key: string, what: string, field: string): HeldKind<Draw> => ({
  ...{ key, what, field, by: 'person', when: 'committedAt', sensitive: false, told },
  answeredBy: ['instructor'],
  leaving: unnamed,
});

export const drawHolding = (because: Pick<Retention<Draw>, 'because' | 'source'>) =>
  holding<Draw>({
    context: 'inspections',
    collection: draws,
    what: '抽查',
    kinds: [
      kind('inspections.draws_committed', '我封存的抽查', 'committed.by'),
      kind('inspections.draws_entered', '我填号码的抽查', 'entered.by'),
      kind('inspections.draws_confirmed', '我核对的抽查', 'confirmed.by'),
      kind('inspections.draws_mine', '抽给我查的', 'inspectors'),
    ],
    retention: { months: 24, from: 'committedAt', since: '封存之日', ...because },
  });
