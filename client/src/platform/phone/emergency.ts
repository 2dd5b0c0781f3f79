/**
 * Whom to telephone when it cannot wait. They are part of the package, so that they are there
 * without a network. The university sets its own number when it builds (`LOUYU_CAMPUS_PHONE`);
 * the others hold all over the country.
 */
export interface EmergencyNumber {
  id: string;
  name: string;
  number: string;
}

const campus = process.env.LOUYU_CAMPUS_PHONE ?? '';

export const EMERGENCY_NUMBERS: readonly EmergencyNumber[] = [
  ...(campus ? [{ id: 'campus', name: '校园报警（保卫处，24 小时）', number: campus }] : []),
  { id: 'police', name: '公安报警', number: '110' },
  { id: 'rescue', name: '医疗急救', number: '120' },
  { id: 'hotline', name: '心理援助热线（24 小时）', number: '12356' },
];
