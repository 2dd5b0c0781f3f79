/**
 * The same refusals for every procedure there is: no identity, no registration, no role,
 * someone else's building, wrong types, too much text, a stale version, a command without
 * its id. None of them may write anything.
 */
import type { Contract } from '@louyu/shared/contracts/contract';
import { ROLES } from '@louyu/shared/domain/kernel/positions';
import { problemText } from '@louyu/shared/messages/problems';
import { officeHandlers } from '../office/handlers';
import type { Handler } from '../kernel/handler';
import { EVERY_CONTRACT } from '../kernel/testing/every-contract';
import { DOCUMENTS, EXAMPLES, INSIDER } from '../kernel/testing/examples';
import { apiHandlers } from './handlers';
import { type Answer, type TestCloud, openTestCloud } from '../kernel/testing/test-cloud';

let cloud: TestCloud;
let insider: string;
let plain: string;
let foreign: string;

const names = (handlers: Handler[]) => handlers.map((handler) => handler.contract.procedure);
const answered = { api: names(apiHandlers), office: names(officeHandlers) };

const WRITTEN = ['journal', 'readings', ...Object.keys(DOCUMENTS)];

const written = async () => {
  const counts = await Promise.all(
    WRITTEN.map(async (name) => (await cloud.documents(name)).length),
  );
  return Object.fromEntries(WRITTEN.map((name, index) => [name, counts[index]]));
};

beforeAll(async () => {
  cloud = await openTestCloud();
  cloud.building('b03');
  for (const [name, document] of Object.entries(DOCUMENTS)) cloud.put(name, document);
  const everywhere = ROLES.map((role) => [role, 'university'] as [typeof role, string]);
  insider = cloud.person({ id: INSIDER, roomId: 'b03-0101', roles: everywhere });
  plain = cloud.person({ id: 'plain', roomId: 'b05-0101' });
  const elsewhere = ROLES.flatMap((role) => [
    [role, 'b99'] as [typeof role, string],
    [role, 'nowhere'] as [typeof role, string],
  ]);
  foreign = cloud.person({ id: 'foreign', roomId: 'b99-0101', roles: elsewhere });
});
afterAll(() => cloud.close());

/** Sends raw input, so that the server's own parser is what refuses. */
const send = (openid: string | null, contract: Contract, input: unknown, more: object = {}) =>
  cloud.as(openid).send(
    {
      procedure: contract.procedure,
      input,
      ...(contract.kind === 'write'
        ? { commandId: `denial-${Math.random()}`.replace('.', '') }
        : {}),
      ...more,
    },
    contract.function,
  );

const expectRefused = (answer: Answer<unknown>, ...codes: string[]) => {
  expect(codes).toContain(answer.error?.code);
  expect(problemText(answer.error.code, answer.error.details)).toMatch(/[\u4e00-\u9fff]/);
};

const example = ({ procedure }: Contract) => EXAMPLES[procedure] ?? {};

const WRONG = [null, 42, true, [], {}, '', '\u0000', { $gt: '' }];

/** The example with one field replaced by values of a wrong shape. */
const broken = (contract: Contract): unknown[] =>
  Object.keys(example(contract)).flatMap((field) =>
    WRONG.map((value) => ({ ...example(contract), [field]: value })),
  );

const parses = (contract: Contract, input: unknown) => contract.input.safeParse(input).success;

const textFields = (contract: Contract) =>
  Object.entries(example(contract)).flatMap(([field, value]) =>
    typeof value === 'string' ? [field] : [],
  );

describe.each(EVERY_CONTRACT.map((contract) => [contract.procedure, contract] as const))(
  '%s',
  (procedure, contract) => {
    let before: Record<string, number | undefined>;
    beforeAll(async () => {
      before = await written();
    });
    afterAll(async () => expect(await written()).toEqual(before));

    it('has a handler, and an example that parses', () => {
      expect(answered[contract.function]).toContain(procedure);
      expect(EXAMPLES).toHaveProperty([procedure]);
      expect(parses(contract, EXAMPLES[procedure])).toBe(true);
    });

    it('knows no caller without identity', async () => {
      if (contract.identity === 'none') return;
      expectRefused(await send(null, contract, example(contract)), 'kernel.no_identity');
    });

    it('admits the unregistered only where it says so', async () => {
      if (contract.identity !== 'person') return;
      expectRefused(await send('o-stranger', contract, example(contract)), 'kernel.not_registered');
    });

    it('refuses a registered person without role or tie', async () => {
      if (contract.permission.kind === 'everyone') return;
      expectRefused(await send(plain, contract, example(contract)), 'kernel.forbidden');
    });

    it('refuses every role held somewhere else', async () => {
      if (contract.permission.kind === 'everyone' || contract.about.kind === 'own') return;
      expectRefused(await send(foreign, contract, example(contract)), 'kernel.forbidden');
    });

    it('refuses wrong shapes', async () => {
      for (const input of broken(contract).filter((each) => !parses(contract, each)))
        expectRefused(await send(insider, contract, input), 'kernel.invalid_input');
    });

    it('refuses over-long text', async () => {
      for (const field of textFields(contract)) {
        const input = { ...example(contract), [field]: '长'.repeat(2001) };
        expectRefused(await send(insider, contract, input), 'kernel.invalid_input');
      }
    });

    it('refuses a stale version', async () => {
      if (!('expectedVersion' in example(contract))) return;
      const input = { ...example(contract), expectedVersion: 99 };
      expectRefused(await send(insider, contract, input), 'kernel.stale', 'photos.missing');
    });

    it('refuses a write without a usable command id', async () => {
      if (contract.kind !== 'write') return;
      for (const commandId of [undefined, '', 'x', 7, { $ne: null }])
        expectRefused(
          await send(insider, contract, example(contract), { commandId }),
          'kernel.command_missing',
        );
    });
  },
);

it('refuses unknown procedures in either function', async () => {
  for (const name of ['api', 'office']) {
    const answer = await cloud.as(insider).send({ procedure: 'nothing.here', input: {} }, name);
    expectRefused(answer, 'kernel.unknown_procedure');
  }
});

it('keeps the clock from everyone who carries an identity', async () => {
  await expect(cloud.as(insider).send({}, 'clock')).rejects.toThrow();
});
