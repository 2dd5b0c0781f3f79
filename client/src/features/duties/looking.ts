/** Who may look at what is covered, somewhere; by itself, since the first page needs no more of a roster. */
export const LOOKING = [
  'group_leader',
  'instructor',
  'college_secretary',
  'guidance',
  'member',
  'apartment_office',
] as const;
