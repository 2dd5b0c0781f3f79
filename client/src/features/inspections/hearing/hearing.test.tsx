/** What the room said beside its record: offered to whoever may, and struck without being hidden. */
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../../../testing/show';
import { RecordBody } from '../record-body';
import { choicesFor } from './decide-sheet';
import { HearingSection } from './hearing-section';
import type { InspectionRecord } from '../record';
import type { Objection } from './hearing';

const AT = '2026-11-18T02:00:00.000Z';
const raised: Objection = {
  ...{ byName: '周同学', items: [{ item: 'wiring', title: '电线插座' }], text: '不是我们的' },
  ...{ at: AT, decideBy: '2026-11-25T15:59:59.999Z', state: 'open', decision: null },
};
const upheld: Objection = {
  ...raised,
  state: 'upheld',
  decision: {
    ...{ byName: '王老师', role: 'instructor', reason: '照片是隔壁的', at: AT },
    rulings: [{ item: 'wiring', kind: 'struck', severity: null }],
  },
};

const record = (hearing: Partial<InspectionRecord['hearing']> = {}): InspectionRecord =>
  ({
    ...{ roomId: 'b03-0412', submittedAt: AT, presence: 'announced', outcome: 'inspected' },
    ...{
      reason: '',
      templateVersion: '2026-09',
      templateTitle: '安全与卫生',
      photos: [],
      version: 1,
    },
    answers: [
      { item: 'wiring', title: '电线插座', result: 'fail', severity: 'serious', note: '插排串接' },
      { item: 'fire', title: '明火吸烟', result: 'pass', severity: null, note: '' },
    ],
    hearing: {
      replies: [],
      objection: null,
      objectUntil: '2026-11-25T15:59:59.999Z',
      may: [],
      ...hearing,
    },
  }) as InspectionRecord;

const section = (hearing: Partial<InspectionRecord['hearing']>) =>
  show(<HearingSection inspectionId="i1" record={record(hearing)} />);

beforeEach(() => localStorage.clear());

test('nothing is drawn for whoever may say nothing and where nothing was said', () => {
  section({});
  expect(screen.queryByText('寝室的回应')).toBeNull();
});

test('an occupant is offered the three ways, and asked for items and words before an objection', async () => {
  section({ may: ['see', 'explain', 'object'] });
  expect(screen.getByText(/可以说明或提异议到/)).toBeTruthy();
  fireEvent.click(document.getElementById('hearing-object') as HTMLElement);
  expect(await screen.findByText('对哪些有异议')).toBeTruthy();
  expect(screen.getByText('检查方式')).toBeTruthy();
  const confirm = document.getElementById('object-confirm');
  expect(confirm?.className).toContain('ly-button--off');
});

test('a struck finding stays in sight, with the conclusion, the reason and who gave it', () => {
  show(
    <>
      <HearingSection inspectionId="i1" record={record({ objection: upheld })} />
      <RecordBody record={record({ objection: upheld })} />
    </>,
  );
  expect(screen.getByText('异议成立，已划去')).toBeTruthy();
  expect(screen.getByText('插排串接')).toBeTruthy();
  expect(screen.getByText('照片是隔壁的')).toBeTruthy();
  expect(screen.getByText(/党建工作指导员 王老师/)).toBeTruthy();
});

test('an open one says who decides and until when', () => {
  section({ objection: raised });
  expect(screen.getByText(/由没有参加检查的同志处理/)).toBeTruthy();
});

test('a finding can be struck, left, or made milder than it was; hygiene has no degree', () => {
  const values = (severity: Parameters<typeof choicesFor>[0]) =>
    choicesFor(severity).map(({ value }) => value);
  expect(values(null)).toEqual(['struck', 'stands']);
  expect(values('minor')).toEqual(['struck', 'stands']);
  expect(values('urgent')).toEqual(['struck', 'milder-minor', 'milder-serious', 'stands']);
});
