/** What a dossier says of somebody at some moment, as the records context would have joined it. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { type ServiceEntry, rebuilt, serviceOf } from '@louyu/shared/domain/development/months';
import type { Dossier, DossierFact } from '@louyu/shared/domain/development/state';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { FactHistory } from './conduct-course';
import { groupBy } from './grouping';

const factAt = (history: FactHistory, at: Instant): DossierFact[] => {
  const fact = history.filter((version) => version.at <= at).at(-1)?.fact;
  if (!fact || fact.state === 'withdrawn') return [];
  const { id: factId, category, text, happenedOn, authorName, state, remark } = fact;
  return [{ factId, category, text, happenedOn, authorName, state, remark: remark?.text ?? null }];
};

const newestFirst = (a: DossierFact, b: DossierFact): number =>
  b.happenedOn.localeCompare(a.happenedOn) || a.factId.localeCompare(b.factId);

export class Holdings {
  private readonly facts: Map<PersonId, FactHistory[]>;
  private readonly rounds = new Map<PersonId, Round[]>();
  private readonly inspections: Map<PersonId, Inspection[]>;

  constructor(facts: FactHistory[], rounds: readonly Round[], inspections: readonly Inspection[]) {
    this.facts = groupBy(facts, (history) => history[0]?.fact.personId ?? '');
    this.inspections = groupBy(inspections, ({ inspector }) => inspector);
    for (const round of rounds)
      for (const inspector of round.inspectors)
        this.rounds.set(inspector, [...(this.rounds.get(inspector) ?? []), round]);
  }

  factsOf(personId: PersonId, at: Instant): DossierFact[] {
    const histories = this.facts.get(personId) ?? [];
    return histories.flatMap((history) => factAt(history, at)).sort(newestFirst);
  }

  /** What a question about somebody freezes, but for what instructors said. */
  dossierOf(personId: PersonId, at: Instant): Omit<Dossier, 'frozenAt' | 'hash' | 'assessments'> {
    const months = rebuilt(this.entriesOf(personId, at));
    const digest = (of: unknown): string => hashOf('service', of);
    return {
      facts: this.factsOf(personId, at),
      ...serviceOf(months, at, digest),
      unkept: ['organization_life', 'volunteering', 'commendations', 'mass_opinion'],
    };
  }

  /** What somebody was given and did until `at`, as subscribers would have heard of it. */
  private entriesOf(personId: PersonId, at: Instant): ServiceEntry[] {
    const rounds = this.rounds.get(personId) ?? [];
    const made = this.inspections.get(personId) ?? [];
    return serviceEntries(rounds, made).filter(
      (entry) => entry.personId === personId && (entry.list === 'given' || entry.at <= at),
    );
  }
}

/** Rounds and inspections as additions to their people's months. */
export function serviceEntries(
  rounds: readonly Round[],
  inspections: readonly Inspection[],
): ServiceEntry[] {
  const given = rounds.flatMap(({ id, dueAt, inspectors }) =>
    inspectors.map((personId) => ({
      ...{ personId, at: dueAt, list: 'given' as const },
      value: { id, dueAt },
    })),
  );
  const done = rounds.flatMap(({ id, doneAt, inspectors }) =>
    doneAt === null
      ? []
      : inspectors.map((personId) => ({ personId, at: doneAt, list: 'done' as const, value: id })),
  );
  const seen = inspections.map(({ id, inspector, submittedAt }) => ({
    ...{ personId: inspector, at: submittedAt, list: 'inspections' as const },
    value: id,
  }));
  return [...given, ...done, ...seen];
}
