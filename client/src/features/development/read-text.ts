/** A draft that is one text, as an earlier version of the app may have stored it. */
export const readText = (body: unknown): { text: string } | undefined =>
  typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string'
    ? { text: body.text }
    : undefined;
