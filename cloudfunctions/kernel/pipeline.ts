/**
 * The one way of a request: contract → input → actor → permission → handler → output. Only
 * here are errors caught; what is not a Problem becomes `kernel.internal` and is logged
 * under the request's id, never shown.
 */
import type { Contract, Matter } from '@louyu/shared/contracts/contract';
import { z } from '@louyu/shared/contracts/schema';
import { type Instant, instantOf } from '@louyu/shared/domain/kernel/calendar';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import { perform } from './act';
import { identify } from './caller';
import type { Container } from './container';
import { type Envelope, failure, success } from './envelope';
import type { AnySchema, Call, Caller, ReadHandler, WriteHandler } from './handler';
import { freshId } from './hash';
import { callerOpenid, identityKey } from './identity';
import { journalId } from './journal';
import { logFailure } from './log';
import { admittingRole, ensureMatter, ensurePlace, ensureRole } from './permission';
import { logReading } from './readings';
import { Reader } from './repository';
import { Aftermath } from './subscribers';

export interface Request {
  procedure?: unknown;
  input?: unknown;
  commandId?: unknown;
  requestId?: unknown;
}

/** One request under way. */
interface Running {
  container: Container;
  contract: Contract;
  caller: Caller;
  call: Call<AnySchema, 'person' | 'anyone' | 'none'> & { input: Record<string, unknown> };
  requestId: string;
}

const COMMAND_ID = /^[\w-]{8,64}$/;
const REQUEST_ID = /^[\w-]{8,64}$/;

function parse(contract: Contract, input: unknown): Record<string, unknown> {
  const result = z.safeParse(contract.input, input ?? {});
  if (result.success) return result.data as Record<string, unknown>;
  const fields = result.error.issues.map((issue) => issue.path.join('.'));
  throw new Problem('kernel.invalid_input', { fields: [...new Set(fields)].slice(0, 20) });
}

/** An output that breaks its own contract is our fault and leaks nothing. */
function checked(contract: Contract, output: unknown): unknown {
  const result = z.safeParse(contract.output, output);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.'));
  throw new Error(`output of ${contract.procedure} breaks its contract at ${fields.join(', ')}`);
}

/** Loads the matter, checks permission over it and the version that the caller saw. */
async function theMatter(running: Running, read: Reader): Promise<Entity | null> {
  const { contract, container, caller, call } = running;
  if (contract.about.kind !== 'document') return null;
  const of = container.collections[contract.about.collection];
  const matter = await read.get(of, String(call.input[contract.about.key]));
  ensureMatter(contract, caller, of, matter, call.now);
  const expected = call.input['expectedVersion'];
  const current = expected === undefined || expected === matter.version;
  ensure(current, 'kernel.stale', { version: matter.version });
  return matter;
}

async function logIfSensitive({ contract, container, call }: Running, matter: Entity | null) {
  if (!contract.sensitive || !matter || contract.about.kind !== 'document') return;
  const of = container.collections[contract.about.collection as Matter];
  const subjects = of.ties(matter).subject ?? [];
  const { actor, now: at } = call;
  if (!actor) return;
  const role = admittingRole(contract, actor, of.locus(matter), at);
  const { procedure } = contract;
  const reading = { reader: actor.personId, role, procedure, matter: matter.id, at };
  await logReading(subjects, reading);
}

async function answerRead(running: Running, handler: ReadHandler): Promise<unknown> {
  const matter = await theMatter(running, running.call.read);
  await logIfSensitive(running, matter);
  return handler.answer({ ...running.call, matter });
}

/** The act is done; what follows it may fail without undoing it, and `clock` tries again. */
async function afterwards(running: Running, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logFailure({
      requestId: running.requestId,
      what: `after ${running.contract.procedure}`,
      error,
    });
  }
}

/**
 * Whose command it is. A visitor may become a person by the very act that is sent again, so
 * where visitors may act it is the identity's.
 */
const ownerOf = ({ contract, call }: Running): string =>
  contract.identity === 'anyone' && call.openid ? identityKey(call.openid) : String(call.who);

async function answerWrite(running: Running, handler: WriteHandler) {
  const { container, contract, call } = running;
  const { commandId } = call;
  ensure(COMMAND_ID.test(commandId), 'kernel.command_missing');
  const { procedure } = contract;
  const who = String(call.who);
  const id = journalId(ownerOf(running), procedure, commandId);
  const act = { id, procedure, who, at: call.now, input: call.input };
  const aftermath = new Aftermath(container.subscribers, call);
  let prepared: unknown;
  const { reply, entry } = await perform(act, call.read, aftermath.awaited, async () => {
    prepared = await handler.prepare(call);
    return async (unit) => {
      const matter = await theMatter(running, unit);
      return handler.decide({ ...call, matter, prepared, read: unit });
    };
  });
  await afterwards(running, () => aftermath.follow(entry));
  if (prepared !== undefined) await afterwards(running, () => handler.settle(prepared));
  return handler.reveal({ call, prepared, reply });
}

async function answer(container: Container, request: Request, now: Instant, requestId: string) {
  const handler = container.handlers.get(String(request.procedure));
  ensure(handler, 'kernel.unknown_procedure');
  const { contract } = handler;
  if (contract.identity !== 'none') callerOpenid();
  const input = parse(contract, request.input);
  const read = new Reader();
  const caller = await identify(contract, read);
  const scopes = ensureRole(contract, caller, now);
  ensurePlace(contract, caller, input, now);
  const { calendar, ports } = container;
  const { actor, key: who, openid } = caller;
  const commandId = typeof request.commandId === 'string' ? request.commandId : '';
  const call = { input, actor, who, openid, scopes, commandId, read, now, calendar, ports };
  const running = { container, contract, caller, call, requestId };
  const output =
    handler.kind === 'read'
      ? await answerRead(running, handler)
      : await answerWrite(running, handler);
  return checked(contract, output);
}

const requestIdOf = ({ requestId }: Request): string =>
  typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : freshId();

/** Answers one request with an envelope; never throws. */
export async function respond(container: Container, request: Request): Promise<Envelope> {
  const now = instantOf(new Date());
  const requestId = requestIdOf(request);
  try {
    return success(await answer(container, request, now, requestId), now);
  } catch (error) {
    if (error instanceof Problem) return failure(error.code, error.details, requestId, now);
    logFailure({ requestId, what: String(request.procedure), error });
    return failure('kernel.internal', {}, requestId, now);
  }
}
