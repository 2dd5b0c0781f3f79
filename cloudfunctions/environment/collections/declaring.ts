/** How a collection is declared: what it holds and by which fields it is found. */
export interface IndexDeclaration {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique?: boolean;
}

export interface CollectionDeclaration {
  name: string;
  /** What a document is, for `docs/collections.md`. */
  holds: string;
  indexes: IndexDeclaration[];
}

export const index = (...fields: string[]): IndexDeclaration => ({
  name: fields.map((field) => field.replace('-', '')).join('_'),
  keys: fields.map((field) => ({
    field: field.replace('-', ''),
    direction: field.startsWith('-') ? -1 : 1,
  })),
});

export const declare = (name: string, holds: string, ...indexes: IndexDeclaration[]) => ({
  name,
  holds,
  indexes,
});
