/** What a dossier says of somebody at some moment, as the records context would have joined it. */
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

  dutiesOf(personId: PersonId, at: Instant): Dossier['duties'] {
    const rounds = this.rounds.get(personId) ?? [];
    const made = this.inspections.get(personId) ?? [];
    const done = rounds.filter(({ doneAt }) => doneAt !== null && doneAt <= at);
    const due = rounds.filter((round) => done.includes(round) || round.dueAt <= at);
    const inspections = made.filter(({ submittedAt }) => submittedAt <= at).length;
    return { roundsDone: done.length, roundsDue: due.length, inspections };
  }
}
