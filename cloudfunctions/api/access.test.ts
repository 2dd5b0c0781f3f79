/**
 * Every procedure as every role, in its scope and out of it, expecting exactly what
 * `docs/access.md` says: who is named gets past the permission, everybody else is refused
 * there and leaves nothing behind.
 */
import type { Contract } from '@louyu/shared/contracts/contract';
import {
  LOCUS_FIELD,
  ROLES,
  type Locus,
  type Role,
  type Scope,
} from '@louyu/shared/domain/kernel/positions';
import { SCOPES_OF } from '@louyu/shared/domain/organization/authority';
import { admits } from '../environment/access-page';
import { eachOf } from '../kernel/concurrent';
import { EVERY_CONTRACT } from '../kernel/testing/every-contract';
import { DOCUMENTS, INSIDER } from '../kernel/testing/example-documents';
import { EXAMPLES } from '../kernel/testing/examples';
import { type TestCloud, openTestCloud } from '../kernel/testing/test-cloud';

const HERE: Record<Scope['kind'], string> = {
  university: 'university',
  building: 'b03',
  college: 'law',
  class: 'law-2401',
};
const ELSEWHERE: Record<Scope['kind'], string> = {
  university: 'b99',
  building: 'b99',
  college: 'nowhere',
  class: 'nowhere-9999',
};

const AT_ONCE = 8;
/** Nearly a thousand calls each. */
const LONG = 240_000;

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openTestCloud();
  cloud.building('b03');
  for (const [name, document] of Object.entries(DOCUMENTS)) cloud.put(name, document);
  for (const role of ROLES) {
    const [kind = 'university'] = SCOPES_OF[role];
    cloud.person({ id: `here-${role}`, roles: [[role, HERE[kind]]] });
    cloud.person({ id: `away-${role}`, roles: [[role, ELSEWHERE[kind]]] });
  }
  cloud.person({ id: INSIDER, roomId: 'b03-0412' });
});
afterAll(() => cloud.close());

const example = ({ procedure }: Contract): Record<string, unknown> => EXAMPLES[procedure] ?? {};

let count = 0;

/** The code of the refusal, or `undefined`. A stale version stops a write after its permission. */
async function refusal(openid: string, contract: Contract, stale: boolean) {
  const input = example(contract);
  const seen = stale && 'expectedVersion' in input ? { expectedVersion: 99 } : {};
  const commandId = `access-test-${(count += 1)}`;
  const { procedure } = contract;
  const call = { procedure, input: { ...input, ...seen }, commandId };
  const answer = await cloud.as(openid).send(call, contract.function);
  return { code: answer.error?.code, data: JSON.stringify(answer.data ?? null) };
}

/** Where a document of the examples lies; a college's unit is the college. */
const locusOf = (contract: Contract): Locus => {
  if (contract.about.kind !== 'document') return { buildingId: HERE.building, classId: HERE.class };
  const document = DOCUMENTS[contract.about.collection] as unknown as Locus & { scope?: string };
  return { ...(document.scope ? { buildingId: document.scope } : {}), ...document };
};

const placed = (contract: Contract): Locus => {
  if (contract.about.kind !== 'place') return locusOf(contract);
  const place = String(example(contract)[contract.about.key]);
  return { buildingId: place.slice(0, 3), collegeId: place };
};

/** Whether a role's scope here can contain the matter at all. */
function reaches(contract: Contract, role: Role): boolean {
  const [kind = 'university'] = SCOPES_OF[role];
  if (kind === 'university' || contract.about.kind === 'own') return true;
  return placed(contract)[LOCUS_FIELD[kind]] === HERE[kind];
}

const everywhere = EVERY_CONTRACT.filter(({ permission }) => permission.kind === 'everyone');
const guarded = EVERY_CONTRACT.filter(({ permission }) => permission.kind === 'held');
const cases = (contracts: readonly Contract[]) =>
  contracts.flatMap((contract) => ROLES.map((role) => [contract, role] as const));

/** All who were treated otherwise than the matrix says, so that a failure names them all. */
const wronged = async (
  who: readonly (readonly [Contract, Role])[],
  isWrong: (contract: Contract, role: Role) => Promise<boolean>,
): Promise<string[]> => {
  const verdicts = await eachOf(who, AT_ONCE, async ([contract, role]) => ({
    name: `${contract.procedure} as ${role}`,
    wrong: await isWrong(contract, role),
  }));
  return verdicts.filter(({ wrong }) => wrong).map(({ name }) => name);
};

const state = async () =>
  Promise.all(
    ['journal', 'readings', ...Object.keys(DOCUMENTS)].map(async (name) => [
      name,
      (await cloud.documents<{ _id: string; version: number }>(name)).map(
        ({ _id, version }) => `${_id} ${version}`,
      ),
    ]),
  );

it('has an example for every procedure', () => {
  expect(EVERY_CONTRACT.filter(({ procedure }) => !EXAMPLES[procedure])).toEqual([]);
});

it.each([
  ['out of scope', 'away'],
  ['in scope, in a role that is not named', 'here'],
] as const)(
  '%s: refused, and nothing is written',
  async (_, where) => {
    const before = await state();
    const foreign = cases(guarded).filter(([contract, role]) =>
      where === 'here'
        ? !admits(contract, role) || !reaches(contract, role)
        : !admits(contract, role) || contract.about.kind !== 'own',
    );
    const wrong = await wronged(foreign, async (contract, role) => {
      const { code } = await refusal(`o-${where}-${role}`, contract, false);
      return code !== 'kernel.forbidden';
    });
    expect(wrong).toEqual([]);
    expect(await state()).toEqual(before);
  },
  LONG,
);

/** What is the university's as a whole and lies in no place of anybody's. */
const OF_NO_PLACE = ['development.rule_sets', 'duties.points'];

it('lists of one’s own places show nothing of others’', async () => {
  const lists = guarded.filter(
    ({ about, kind, procedure }) =>
      about.kind === 'own' && kind === 'read' && !OF_NO_PLACE.includes(procedure),
  );
  const wrong = await wronged(cases(lists), async (contract, role) => {
    const { data } = await refusal(`o-away-${role}`, contract, false);
    return data.includes('"example-');
  });
  expect(wrong).toEqual([]);
});

it(
  'in scope, in a role that is named: past the permission',
  async () => {
    const inside = cases(guarded).filter(
      ([contract, role]) => admits(contract, role) && reaches(contract, role),
    );
    const wrong = await wronged(inside, async (contract, role) => {
      const { code } = await refusal(`o-here-${role}`, contract, true);
      return code === 'kernel.forbidden';
    });
    expect(wrong).toEqual([]);
  },
  LONG,
);

it('what everyone may do is refused to no role', async () => {
  const reads = everywhere.filter(({ kind, identity }) => kind === 'read' && identity !== 'none');
  const wrong = await wronged(cases(reads), async (contract, role) => {
    const { code } = await refusal(`o-away-${role}`, contract, false);
    return code === 'kernel.forbidden';
  });
  expect(wrong).toEqual([]);
});

it('a tie admits without any role', async () => {
  const tied = guarded.filter(
    ({ permission, about }) =>
      permission.kind === 'held' &&
      permission.relations.length > 0 &&
      about.kind === 'document' &&
      JSON.stringify(DOCUMENTS[about.collection]).includes(`"${INSIDER}"`),
  );
  const codes = await eachOf(tied, AT_ONCE, async (contract) => [
    contract.procedure,
    (await refusal(`o-${INSIDER}`, contract, true)).code,
  ]);
  expect(codes.filter(([, code]) => code === 'kernel.forbidden')).toEqual([]);
});
