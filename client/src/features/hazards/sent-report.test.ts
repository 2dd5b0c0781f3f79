import { sentReport } from './sent-report';

const kept = {
  commandId: 'c1',
  procedure: 'hazards.report',
  input: { kind: 'wiring', text: '插座松动' },
  reply: { hazardId: 'h1', receipt: '7K4M29XQPT', dueAt: '2026-11-23T15:59:59.999Z' },
  serverTime: '2026-11-20T08:00:00.000Z',
};

test('a slip keeps its number, its kind and its time', () => {
  expect(sentReport(kept)).toEqual({ receipt: '7K4M29XQPT', kind: 'wiring', at: kept.serverTime });
});

test.each([
  { ...kept, reply: null },
  { ...kept, input: { kind: 'ghost' } },
])('what does not read as a slip is left out', (other) => {
  expect(sentReport(other)).toBeUndefined();
});
