/** Lengths that more than one context agrees on, in characters. */
export const TEXT = {
  /** a sentence or two typed with one thumb */
  note: 200,
  /** a paragraph: a message, a fact, a remark */
  paragraph: 500,
  /** a statement or a reason that decides about a person */
  statement: 2000,
} as const;
