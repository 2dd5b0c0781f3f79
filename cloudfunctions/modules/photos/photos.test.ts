import { submit } from '@louyu/shared/contracts/inspections';
import * as contract from '@louyu/shared/contracts/photos';
import { runClock, doneBy } from '../../kernel/testing/clock-run';
import { type Corridor, formFailing, openCorridor } from '../../kernel/testing/corridor';
import { HUGE_JPEG, JPEG, NOT_AN_IMAGE, PNG, withComment } from '../../kernel/testing/pictures';

const SWEEP = 'photos.sweep_uploads';
const A_WEEK_LATER = '2026-10-21T03:00:00.000Z';

let corridor: Corridor;
beforeEach(async () => {
  corridor = await openCorridor();
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const stored = (name: string) => corridor.cloud.documents(name);

const submitted = async (...photos: string[]) => {
  const form = formFailing([{ item: 'fire', photos }]);
  return as(corridor.lin).call(submit, form);
};

const announced = async (photoId: string) => {
  await as(corridor.lin).call(contract.announce, { photoId });
  return as(corridor.lin).upload(JPEG, `uploads/${photoId}.jpg`);
};

it.each([
  ['a script named .jpg', 'photos.not_an_image', NOT_AN_IMAGE],
  ['nothing at all', 'photos.empty', Buffer.alloc(0)],
  ['63 megapixels', 'photos.too_many_pixels', HUGE_JPEG],
  ['half a picture', 'photos.damaged', JPEG.subarray(0, JPEG.length - 20)],
  ['a head without a body', 'photos.damaged', JPEG.subarray(0, 3)],
  ['half a PNG', 'photos.damaged', PNG.subarray(0, PNG.length - 6)],
  ['six megabytes', 'photos.too_large', Buffer.concat([JPEG, Buffer.alloc(6 * 1024 * 1024)])],
])('%s is refused by name, and nothing of it stays', async (_, code, bytes) => {
  const upload = await as(corridor.lin).upload(bytes);
  const { error } = await submitted(upload);
  expect(error.code).toBe(code);
  expect(await stored('inspections')).toEqual([]);
  expect((await submitted(upload)).error.code).toBe('photos.missing');
});

it('a picture that hides a script is stored without it', async () => {
  const upload = await as(corridor.lin).upload(withComment(JPEG, '<script>alert(1)</script>'));
  expect((await submitted(upload)).ok).toBe(true);
  const [inspection] = await corridor.cloud.documents<{ photos: { bytes: number }[] }>(
    'inspections',
  );
  expect(inspection?.photos).toMatchObject([{ bytes: JPEG.length }]);
});

it('more photos than one submission may carry are refused before any is read', async () => {
  const form = formFailing([]);
  const photos = Array.from(
    { length: 3 },
    (_, at) => `cloud://x.y/uploads/missing-photo-${at}.jpg`,
  );
  const answers = form.answers.map((answer) => ({
    ...answer,
    ...{ result: 'fail' as const, severity: 'minor' as const, photos },
  }));
  const { error } = await as(corridor.lin).call(submit, { ...form, answers });
  expect(error.code).toBe('photos.too_many');
});

it('an upload that nothing uses is swept after a week, and one that was used stays', async () => {
  const used = await announced('used-photo-1');
  const orphan = await announced('orphan-photo-1');
  expect((await submitted(used)).ok).toBe(true);
  expect(await stored('uploads')).toHaveLength(2);
  expect(doneBy(await runClock(corridor.cloud), SWEEP)).toBe(0);
  await corridor.cloud.advance({ advanceTo: A_WEEK_LATER, missed: 'last' });
  expect(await stored('uploads')).toEqual([]);
  expect((await submitted(orphan)).error.code).toBe('photos.missing');
  const [inspection] = await corridor.cloud.documents<{ _id: string }>('inspections');
  expect(inspection).toBeDefined();
});

it('is announced once, however often a phone tries, also by whoever is not registered', async () => {
  const photoId = 'door-photo-1';
  for (const attempt of ['first-attempt', 'other-attempt'])
    for (const _ of [1, 2])
      expect(
        (await as('o-passer-by').call(contract.announce, { photoId }, { commandId: attempt })).ok,
      ).toBe(true);
  expect(await stored('uploads')).toHaveLength(1);
});
