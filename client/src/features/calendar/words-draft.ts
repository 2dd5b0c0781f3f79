/** Drafts of this feature that are nothing but words. */
export interface Words {
  words: string;
}

export const EMPTY_WORDS: Words = { words: '' };

export const readWords = (body: unknown): Words | undefined =>
  typeof body === 'object' && body !== null && 'words' in body && typeof body.words === 'string'
    ? { words: body.words }
    : undefined;
