/** What a recurrence may keep clear of, apart from the library that reads its rule: contracts are for phones. */

/** `holidays` are public ones, not weekends; `vacations` lie between two terms. */
export const AVOIDABLE = ['holidays', 'exams', 'vacations', 'weekends'] as const;
export type Avoided = (typeof AVOIDABLE)[number];
