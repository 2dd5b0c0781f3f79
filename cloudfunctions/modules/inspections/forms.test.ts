import * as contract from '@louyu/shared/contracts/inspection-forms';
import * as inspecting from '@louyu/shared/contracts/inspections';
import type { TemplateItem } from '@louyu/shared/domain/inspections/state';
import { currentTemplate } from '@louyu/shared/domain/inspections/templates';
import { type Corridor, DUE, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
let guidance: string;
beforeEach(async () => {
  corridor = await openCorridor();
  guidance = corridor.cloud.person({ id: 'guide', roles: [['guidance', 'university']] });
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);

const tidy: TemplateItem = {
  ...{ key: 'tidy', title: '整洁', hint: '看地面和桌面', kind: 'score', most: 10, passFrom: 6 },
  ...{ hazard: null, suggests: 'minor', when: null },
};
const picture: TemplateItem = {
  ...{ key: 'picture', title: '哪里不整洁', hint: '', kind: 'photo', most: null, passFrom: null },
  ...{ hazard: null, suggests: 'minor', when: { item: 'tidy', result: 'fail' } },
};
const sections = [{ key: 'all', title: '卫生', items: [tidy, picture] }];

const begun = async (by: string, scope = 'b03') =>
  (await as(by).call(contract.beginForm, { scope, title: '整洁检查', sections })).data.editionId;

async function published(by: string, scope = 'b03') {
  const editionId = await begun(by, scope);
  await as(by).call(contract.publishForm, { editionId, expectedVersion: 1 });
  return editionId;
}

const atDoor = () => as(corridor.lin).call(inspecting.form, { code: 'DOOR00000412' });
const scored = (version: string, value: number) =>
  formOf({
    templateVersion: version,
    answers: [{ item: 'tidy', result: 'pass', severity: null, note: '', value, photos: [] }],
  });

it('a published edition is what the next door opens with, in two round trips', async () => {
  expect((await atDoor()).data.template).toEqual(currentTemplate());
  const editionId = await published(corridor.leader);
  const door = await atDoor();
  expect(door.data.template).toEqual({ version: editionId, title: '整洁检查', sections });
  expect(door.roundTrips).toBeLessThanOrEqual(2);
});

it('a draft is seen by nobody at a door, and nobody’s answers count by it', async () => {
  const editionId = await begun(corridor.leader);
  expect((await atDoor()).data.template).toEqual(currentTemplate());
  const { error } = await as(corridor.lin).call(inspecting.submit, scored(editionId, 9));
  expect(error.code).toBe('inspections.unknown_template');
});

it('a planned round keeps the edition that it was planned with', async () => {
  const first = await published(corridor.leader);
  const plan = { buildingId: 'b03', title: '4 层巡查', rooms: ['b03-0412'], dueAt: DUE };
  const planned = await as(corridor.leader).call(inspecting.planRound, {
    ...plan,
    inspectors: ['lin', 'zhao'],
  });
  expect(planned.tripsToCommit).toBeLessThanOrEqual(inspecting.planRound.roundTrips);
  const second = await published(corridor.leader);
  const mine = await as(corridor.lin).call(inspecting.mine, {});
  expect(mine.data.rounds[0]?.templateVersion).toBe(first);
  expect(mine.data.templates.map(({ version }) => version)).toEqual([first]);
  expect((await atDoor()).data.template.version).toBe(first);
  expect(second).toBe('b03.2');
});

it('a record shows the words it was made with, whatever became of the edition', async () => {
  const editionId = await published(corridor.leader);
  const sent = await as(corridor.lin).call(inspecting.submit, scored(editionId, 8));
  expect(sent.tripsToCommit).toBeLessThanOrEqual(inspecting.submit.roundTrips);
  await as(corridor.leader).call(contract.retireForm, { editionId, expectedVersion: 2 });
  const { inspectionId } = sent.data;
  const record = await as(corridor.lin).call(inspecting.get, { inspectionId });
  expect(record.data).toMatchObject({ templateTitle: '整洁检查', templateVersion: editionId });
  expect(record.data.answers).toMatchObject([{ title: '整洁', value: 8, result: 'pass' }]);
  const late = await as(corridor.zhao).call(inspecting.submit, scored(editionId, 7));
  expect(late.ok).toBe(true);
});

it('a score below the line is a failure whatever the phone says, and then asks for its picture', async () => {
  const editionId = await published(corridor.leader);
  const low = await as(corridor.lin).call(inspecting.submit, scored(editionId, 3));
  expect(low.error).toMatchObject({ code: 'inspections.item_missing' });
  const photos = [await corridor.photo(corridor.lin)];
  const answers = [
    ...scored(editionId, 3).answers,
    { item: 'picture', result: 'pass' as const, severity: null, note: '', photos },
  ];
  const sent = await as(corridor.lin).call(inspecting.submit, {
    ...scored(editionId, 3),
    answers,
  });
  const { inspectionId } = sent.data;
  const { data } = await as(corridor.lin).call(inspecting.get, { inspectionId });
  expect(data.answers[0]).toMatchObject({ item: 'tidy', result: 'fail' });
  expect(data.photos.map(({ takenFor }) => takenFor)).toEqual(['picture']);
});

it('the university’s form holds where a building has none, and only its own people write it', async () => {
  const refused = await as(corridor.leader).call(contract.beginForm, {
    ...{ scope: 'all', title: '全校', sections },
  });
  expect(refused.error.code).toBe('kernel.forbidden');
  const shared = await published(guidance, 'all');
  expect((await atDoor()).data.template.version).toBe(shared);
  const stopped = await as(corridor.leader).call(contract.retireForm, {
    ...{ editionId: shared, expectedVersion: 2 },
  });
  expect(stopped.error.code).toBe('kernel.forbidden');
  expect((await as(corridor.leader).call(contract.forms, { scope: 'b03' })).data).toMatchObject({
    editions: [],
    current: { version: shared },
  });
});

it('of two who write at the same time one is told, and what is published stays', async () => {
  const editionId = await begun(corridor.leader);
  const keep = { editionId, expectedVersion: 1, title: '改过', sections };
  const both = await Promise.all([
    as(corridor.leader).call(contract.keepForm, keep),
    as(corridor.leader).call(contract.keepForm, { ...keep, title: '另一种改法' }),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)?.error.code).toBe('kernel.stale');
  const again = await as(corridor.leader).call(contract.beginForm, {
    ...{ scope: 'b03', title: '又一份', sections },
  });
  expect(again.error.code).toBe('inspections.draft_exists');
  await as(corridor.leader).call(contract.publishForm, { editionId, expectedVersion: 2 });
  const late = await as(corridor.leader).call(contract.keepForm, { ...keep, expectedVersion: 3 });
  expect(late.error.code).toBe('inspections.edition_published');
});
