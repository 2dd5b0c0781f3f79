import { currentTemplate, itemsOf } from '@louyu/shared/domain/inspections/templates';
import { submit } from '@louyu/shared/contracts/inspections';
import {
  addPhotos,
  describe as describeItem,
  emptyBody,
  passTheRest,
  readBody,
  removePhotos,
  setPresence,
  setResult,
  sparePhotos,
  strongest,
} from './form-body';
import { gapsIn, spokenGaps } from './gaps';
import { aboutOf, inputOf, slipOf } from './submission';
import type { FormBody } from './form-body';

const TEMPLATE = currentTemplate();
const ITEMS = itemsOf(TEMPLATE);
const PLACE = { roomId: 'b03-0412', roundId: 'r1' };

type Change = (body: FormBody) => Partial<FormBody>;

const filled = (...changes: Change[]): FormBody =>
  changes.reduce((body, change) => ({ ...body, ...change(body) }), {
    ...emptyBody('listed', TEMPLATE.version),
    startedAt: '2026-10-14T01:50:00.000Z',
  });

const sound = [setPresence('announced'), passTheRest(ITEMS)];
const wordsFor = (...changes: Change[]): string => spokenGaps(gapsIn(TEMPLATE, filled(...changes)));

describe('what is missing', () => {
  test('an empty form lacks every item and how one came in', () => {
    expect(wordsFor()).toBe('还差 11 项，进门方式');
  });

  test('a failed safety item asks for severity and photo, a failed hygiene item for nothing', () => {
    expect(wordsFor(...sound, setResult('floor', 'fail'))).toBe('');
    expect(wordsFor(...sound, setResult('wiring', 'fail'))).toBe('还差 1 处严重程度，1 张照片');
    const described = [describeItem('wiring', { severity: 'urgent' }), addPhotos('wiring', ['p1'])];
    expect(wordsFor(...sound, setResult('wiring', 'fail'), ...described)).toBe('');
  });

  test('gaps stand in the order of the page and name their element', () => {
    const gaps = gapsIn(TEMPLATE, filled(setResult('appliance', 'pass')));
    expect(gaps.slice(0, 2).map(({ at }) => at)).toEqual(['presence', 'item-wiring']);
  });

  test('a room that could not be inspected needs a reason, and words for another one', () => {
    const could = () => ({ outcome: 'could_not_inspect' as const });
    const announced = setPresence('announced');
    expect(wordsFor(announced, could)).toBe('还差没查成的原因');
    expect(wordsFor(announced, could, () => ({ why: 'nobody' }))).toBe('');
    expect(wordsFor(announced, could, () => ({ why: 'other', detail: ' ' }))).toBe(
      '还差没查成的原因',
    );
  });
});

describe('filling in', () => {
  test('其余都合格 leaves what was judged as it is', () => {
    const body = filled(setResult('water', 'fail'), passTheRest(ITEMS));
    expect(body.answers.water?.result).toBe('fail');
    expect(body.answers.fire?.result).toBe('pass');
  });

  test('a change of mind keeps the words; photos of a sound item are spare', () => {
    const body = filled(
      setResult('water', 'fail'),
      describeItem('water', { note: '天花板在滴水' }),
      addPhotos('water', ['p1', 'p2']),
      removePhotos('water', ['p1']),
      setResult('water', 'pass'),
    );
    expect(body.answers.water).toMatchObject({ note: '天花板在滴水', photos: ['p2'] });
    expect(sparePhotos(body)).toEqual([{ item: 'water', photos: ['p2'] }]);
  });

  test('a scan once is a scan, whichever way the form was opened afterwards', () => {
    expect(strongest('listed', 'scanned')).toBe('scanned');
    expect(strongest('scanned', 'listed')).toBe('scanned');
    expect(strongest('typed', 'listed')).toBe('typed');
  });

  test('a draft is read back as it was, and anything else is dropped', () => {
    const body = filled(...sound, setResult('wiring', 'fail'), addPhotos('wiring', ['p1']));
    expect(readBody(JSON.parse(JSON.stringify(body)))).toEqual(body);
    expect(readBody({ answers: [] })).toBeUndefined();
  });
});

describe('what is sent', () => {
  const failing = filled(
    ...sound,
    setResult('wiring', 'fail'),
    describeItem('wiring', { severity: 'serious', note: ' 插座松动 ' }),
    addPhotos('wiring', ['p1']),
    setResult('floor', 'fail'),
  );

  test('fits the contract once photos are uploaded, and says nothing of sound items', () => {
    const input = inputOf(PLACE, TEMPLATE, failing);
    const wiring = input.answers.find(({ item }) => item === 'wiring');
    expect(wiring).toMatchObject({ severity: 'serious', note: '插座松动', photos: ['photo:p1'] });
    expect(input.answers.find(({ item }) => item === 'floor')?.severity).toBeNull();
    const uploaded = JSON.stringify(input).replace(
      'photo:p1',
      'cloud://env/uploads/p1-1234567.jpg',
    );
    expect(submit.input.safeParse(JSON.parse(uploaded)).success).toBe(true);
  });

  test('a room not inspected carries its reason in words and no answers', () => {
    const body = {
      ...failing,
      outcome: 'could_not_inspect' as const,
      why: 'nobody' as const,
      detail: '周五再来',
    };
    expect(inputOf(PLACE, TEMPLATE, body)).toMatchObject({
      reason: '敲门没人应：周五再来',
      answers: [],
    });
  });

  test('the receipt is read beside what was sent; one that cannot be read is none', () => {
    const input = inputOf(PLACE, TEMPLATE, failing);
    const reply = {
      inspectionId: 'i1',
      receipt: '7K4M29XQPT',
      submittedAt: '2026-10-14T02:00:00.000Z',
      hazards: 1,
      hazardsDueAt: '2026-10-15T15:59:59.999Z',
    };
    const kept = { commandId: 'c1', procedure: 'inspections.submit', serverTime: '', input };
    const about = aboutOf(PLACE);
    expect(slipOf({ ...kept, about, reply })).toMatchObject({ roomId: 'b03-0412', hazards: 1 });
    expect(slipOf({ ...kept, about, reply: { receipt: 'x' } })).toBeUndefined();
  });
});
