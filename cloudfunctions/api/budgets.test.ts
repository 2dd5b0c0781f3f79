/**
 * What each procedure may cost, asked of every contract there is: a read within its round
 * trips, a write within them up to its commit. Counted by the local cloud, not by us.
 */
import { ROLES } from '@louyu/shared/domain/kernel/positions';
import { EVERY_CONTRACT } from '../kernel/testing/every-contract';
import { DOCUMENTS, EXAMPLES, INSIDER } from '../kernel/testing/examples';
import { type TestCloud, openTestCloud } from '../kernel/testing/test-cloud';

let cloud: TestCloud;
let insider: string;

beforeEach(async () => {
  cloud = await openTestCloud();
  cloud.building('b03');
  cloud.room('b03-0501');
  for (const [name, document] of Object.entries(DOCUMENTS)) cloud.put(name, document);
  const everywhere = ROLES.map((role) => [role, 'university'] as [typeof role, string]);
  insider = cloud.person({ id: INSIDER, roomId: 'b03-0101', roles: everywhere });
});
afterEach(() => cloud.close());

const named = (kind: 'read' | 'write') =>
  EVERY_CONTRACT.filter((contract) => contract.kind === kind).map(
    (contract) => [contract.procedure, contract] as const,
  );

it.each(named('read'))('%s reads within its budget', async (procedure, contract) => {
  const caller = cloud.as(contract.identity === 'none' ? null : insider);
  const { roundTrips } = await caller.call(contract, EXAMPLES[procedure] ?? {});
  expect(roundTrips).toBeGreaterThan(0);
  expect(roundTrips).toBeLessThanOrEqual(contract.roundTrips);
});

/** A refusal looks once more whether the act was done before. */
const LOOKING_BACK = 1;

it.each(named('write'))('%s writes within its budget', async (procedure, contract) => {
  const answer = await cloud.as(insider).call(contract, EXAMPLES[procedure] ?? {});
  const allowed = contract.roundTrips + (answer.ok ? 0 : LOOKING_BACK);
  const spent = answer.ok ? (answer.tripsToCommit ?? Infinity) : answer.roundTrips;
  expect(spent).toBeLessThanOrEqual(allowed);
});
