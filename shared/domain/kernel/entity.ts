/** What every stored document has: an id of its own and the version that a write must name. */
export interface Entity {
  id: string;
  /** 1 at creation, +1 with every write. */
  version: number;
}

/** A fresh document at version 0; the kernel gives it version 1 when it is stored. */
export type Fresh<T extends Entity> = Omit<T, 'version'>;

/** An event in past tense; it may carry ids and closed values, never free text. */
export interface DomainEvent {
  type: string;
}

/** What a rule answers: the document as it will be, and what has happened to it. */
export interface Decision<T extends Entity, E extends DomainEvent> {
  next: Omit<T, 'version'>;
  events: E[];
}
