/** What the workbook presumes: its colleges and classes stand in the register before it comes. */
import { randomUUID } from 'node:crypto';
import type { Campus } from '../support/campus';

export const ADMINISTRATOR = 'demo-administrator-1';

const CLASSES: [college: string, ...classes: string[]][] = [
  ['法学院', '法学2401班', '法学2402班'],
  ['医学院', '临床医学2401班'],
];

async function createUnit(campus: Campus, input: Record<string, unknown>): Promise<string> {
  const data = { procedure: 'organization.create_unit', input, commandId: randomUUID() };
  const response = await fetch(`${campus.url}/cloud/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-louyu-openid': ADMINISTRATOR },
    body: JSON.stringify({ function: 'api', data: { ...data, requestId: randomUUID() } }),
  });
  const { result } = (await response.json()) as { result: { data: { unitId: string } } };
  return result.data.unitId;
}

export async function setUpColleges(campus: Campus): Promise<void> {
  for (const [college, ...classes] of CLASSES) {
    const collegeId = await createUnit(campus, { kind: 'college', name: college, collegeId: null });
    for (const name of classes) await createUnit(campus, { kind: 'class', name, collegeId });
  }
}
