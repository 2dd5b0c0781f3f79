import * as contract from '@louyu/shared/contracts/inspections';
import { type Corridor, formFailing, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
beforeEach(async () => {
  corridor = await openCorridor();
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const count = async (name: string) => (await corridor.cloud.documents(name)).length;
const pending = async () =>
  (await corridor.cloud.documents('journal')).filter((entry) => entry['pending']).length;

const failing = async (...items: string[]) => {
  const photos = await Promise.all(items.map(() => corridor.photo(corridor.lin)));
  return formFailing(items.map((item, at) => ({ item, photos: [photos[at] ?? ''] })));
};

/** Warm instances and slow operations: what is sent together really runs side by side. */
const sideBySide = async (calls: number) => {
  const { cloud, lin } = corridor;
  await cloud.faults({ dbLatencyMs: 30 });
  await Promise.all(Array.from({ length: calls }, () => as(lin).call(contract.mine, {})));
};

describe('the same act sent again', () => {
  it('gets the same reply and stays one record, photos and hazards included', async () => {
    const roundId = corridor.round('r', ['b03-0412', 'b03-0413']);
    const form = { ...(await failing('wiring')), roundId };
    const commandId = 'command-replayed';
    const first = await as(corridor.lin).call(contract.submit, form, { commandId });
    const again = await as(corridor.lin).call(contract.submit, form, { commandId });
    expect(again.data).toEqual(first.data);
    expect([await count('inspections'), await count('hazards')]).toEqual([1, 1]);
  });

  it('at the same moment, in a round and outside, is one record with one receipt', async () => {
    for (const roundId of [corridor.round('r', ['b03-0412', 'b03-0413']), null]) {
      const commandId = `command-${roundId ?? 'free'}`;
      const before = await count('inspections');
      await sideBySide(4);
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() =>
          as(corridor.lin).call(contract.submit, formOf({ roundId }), { commandId }),
        ),
      );
      expect(new Set(answers.map(({ data }) => data.receipt)).size).toBe(1);
      expect(await count('inspections')).toBe(before + 1);
    }
  });

  it('with other input is refused', async () => {
    const commandId = 'command-changed';
    await as(corridor.lin).call(contract.submit, formOf(), { commandId });
    const other = formOf({ presence: 'occupant_present' });
    const { error } = await as(corridor.lin).call(contract.submit, other, { commandId });
    expect(error.code).toBe('kernel.command_reused');
  });
});

describe('a pair at the same door', () => {
  it('records the room once and tells the other, at once or later', async () => {
    const roundId = corridor.round('r', ['b03-0412', 'b03-0413']);
    const { lin, zhao } = corridor;
    await sideBySide(2);
    const answers = await Promise.all(
      [lin, zhao].map((openid) => as(openid).call(contract.submit, formOf({ roundId }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('inspections.already_submitted');
    const later = await as(zhao).call(contract.submit, formOf({ roundId }));
    expect(later.error.code).toBe('inspections.already_submitted');
    expect(await count('inspections')).toBe(1);
  });

  it('finishes the round once when the last two rooms arrive together', async () => {
    const rooms = ['b03-0412', 'b03-0413'];
    const roundId = corridor.round('r', rooms);
    await sideBySide(2);
    const [first, second] = [corridor.lin, corridor.zhao].map((openid, at) =>
      as(openid).call(contract.submit, formOf({ roundId, roomId: rooms[at] ?? '' })),
    );
    await Promise.all([first, second]);
    const [round] = await corridor.cloud.documents('rounds');
    expect(round).toMatchObject({ state: 'done', version: 2 });
    const journal = await corridor.cloud.documents<{ events: { type: string }[] }>('journal');
    const completed = journal.flatMap(({ events }) => events).map(({ type }) => type);
    expect(completed.filter((type) => type === 'RoundCompleted')).toHaveLength(1);
    expect((await as(corridor.lin).call(contract.mine, {})).data.rounds).toEqual([]);
  });
});

describe('an instance that dies', () => {
  const dying = async (crash: 'before_commit' | 'after_commit', commandId: string) => {
    const form = await failing('wiring', 'water');
    await corridor.cloud.faults({ crash });
    const lost = as(corridor.lin).call(contract.submit, form, { commandId });
    await expect(lost).rejects.toThrow('platform refused');
    return form;
  };

  it.each(['before_commit', 'after_commit'] as const)(
    '%s, then a retry: one record and its hazards',
    async (crash) => {
      const commandId = `command-${crash}`;
      const form = await dying(crash, commandId);
      const retried = await as(corridor.lin).call(contract.submit, form, { commandId });
      expect(retried).toMatchObject({ ok: true, data: { hazards: 2 } });
      expect([await count('inspections'), await count('hazards')]).toEqual([1, 2]);
      expect(await pending()).toBe(0);
    },
  );

  it('right after commit, and nobody retries: the clock opens the hazards', async () => {
    await dying('after_commit', 'command-abandoned');
    expect(await count('hazards')).toBe(0);
    await corridor.cloud.advance({ advanceBySeconds: 60 });
    expect([await count('inspections'), await count('hazards')]).toEqual([1, 2]);
    expect(await pending()).toBe(0);
    const reportedAt = (await corridor.cloud.documents('hazards')).map((h) => h['reportedAt']);
    expect(new Set(reportedAt)).toEqual(new Set(['2026-10-14T02:00:00.000Z']));
  });

  it('between two hazards: the clock opens the other, and the first is not doubled', async () => {
    const form = await failing('wiring', 'water');
    await corridor.cloud.faults({ dbLatencyMs: 25 });
    let over = false;
    const lost = as(corridor.lin)
      .call(contract.submit, form)
      .catch((error: unknown) => error)
      .finally(() => (over = true));
    while (!over && (await count('hazards')) === 0) await new Promise(setImmediate);
    await corridor.cloud.faults({ crash: 'before_commit' });
    expect(await lost).toBeInstanceOf(Error);
    expect(await count('hazards')).toBe(1);
    await corridor.cloud.advance({ advanceBySeconds: 60 });
    expect(await count('hazards')).toBe(2);
    expect(await pending()).toBe(0);
  });
});

describe('sixty submissions at once', () => {
  it('are all acknowledged exactly once, each within budget', async () => {
    const { cloud, lin, zhao, rooms } = corridor;
    const ids = [corridor.round('r1', rooms), corridor.round('r2', rooms)];
    const forms = ids.flatMap((roundId) => rooms.map((roomId) => formOf({ roundId, roomId })));
    await cloud.faults({ dbLatencyMs: 20 });
    const answers = await Promise.all(
      forms.map((form, at) => as(at % 2 ? lin : zhao).call(contract.submit, form)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
    expect(new Set(answers.map(({ data }) => data.receipt)).size).toBe(60);
    const most = Math.max(...answers.map(({ tripsToCommit }) => tripsToCommit ?? Infinity));
    expect(most).toBeLessThanOrEqual(contract.submit.roundTrips);
    expect(await count('inspections')).toBe(60);
    const rounds = await cloud.documents('rounds');
    expect(rounds.map(({ state }) => state)).toEqual(['done', 'done']);
  });
});
