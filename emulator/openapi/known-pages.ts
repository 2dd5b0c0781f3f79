/** Why: messages and codes may only point at pages that exist; without a list every page does. */
export const isKnownPage = (pages: string[] | undefined, page: string): boolean => {
  if (!pages) return true;
  const [path = ''] = page.split('?');
  return pages.includes(path.replace(/^\//, ''));
};
