import fc from 'fast-check';
import {
  AT,
  ITEMS,
  LATER,
  ROOM,
  answersWith,
  failed,
  formWith,
  groundWith,
  photoOf,
  roundWith,
} from './samples';
import * as rules from './rules';
import type { Result } from './state';

const refusal = (code: string, details?: object) =>
  expect.objectContaining(details ? { code, details } : { code });

const submitting =
  (form = formWith(), ground = groundWith()) =>
  () =>
    rules.submit(form, ground, AT);

describe('submitting an inspection', () => {
  it('given a complete form, records it with its round and inspector', () => {
    const { next, events } = submitting()();
    expect(next).toMatchObject({ roundId: 'round-1', inspector: 'lin', submittedAt: AT });
    expect(events).toEqual([
      {
        type: 'InspectionSubmitted',
        inspectionId: 'inspection-1',
        roundId: 'round-1',
        roomId: ROOM,
        buildingId: 'b03',
        collegeId: 'law',
        inspector: 'lin',
        findings: [],
      },
    ]);
  });

  it('given a failed safety item with severity and photo, names it as a finding', () => {
    const answers = answersWith(failed('wiring'), failed('floor'));
    const { events } = submitting(formWith({ answers, photos: [photoOf('wiring')] }))();
    expect(events[0]?.findings).toEqual([{ item: 'wiring', kind: 'wiring', severity: 'serious' }]);
  });

  it('given a failed hygiene item, asks for neither severity nor photo', () => {
    const answers = answersWith({ item: 'floor', result: 'fail', note: '地面有积水' });
    expect(submitting(formWith({ answers }))().events[0]?.findings).toEqual([]);
  });

  it('given a failed safety item without severity or photo, says which', () => {
    const unjudged = answersWith({ item: 'fire', result: 'fail' });
    const photos = [photoOf('fire')];
    expect(submitting(formWith({ answers: unjudged, photos }))).toThrow(
      refusal('inspections.severity_required', { item: 'fire' }),
    );
    expect(submitting(formWith({ answers: answersWith(failed('fire')) }))).toThrow(
      refusal('inspections.photo_required', { item: 'fire' }),
    );
  });

  it('keeps no severity of an item that passed', () => {
    const answers = answersWith({ item: 'water', result: 'pass', severity: 'urgent' });
    const { next } = submitting(formWith({ answers }))();
    expect(next.answers.every(({ severity }) => severity === null)).toBe(true);
  });

  it('given missing, unknown or doubled items, refuses', () => {
    const answers = answersWith();
    const first = answers[0];
    expect(submitting(formWith({ answers: answers.slice(2) }))).toThrow(
      refusal('inspections.item_missing', { items: ['appliance', 'wiring'] }),
    );
    const odd = { item: 'ghost', result: 'pass' as const, severity: null, note: '' };
    expect(submitting(formWith({ answers: [...answers, odd] }))).toThrow(
      refusal('inspections.unknown_item', { items: ['ghost'] }),
    );
    expect(submitting(formWith({ answers: first ? [...answers, first] : [] }))).toThrow(
      refusal('kernel.invalid_input'),
    );
  });

  it('given a room that could not be inspected, needs a reason and no answers', () => {
    const locked = { outcome: 'could_not_inspect' as const, answers: [] };
    expect(submitting(formWith(locked))).toThrow(refusal('inspections.reason_required'));
    const reason = '没有人在';
    expect(submitting(formWith({ ...locked, reason }))().next).toMatchObject({ reason });
    expect(submitting(formWith({ ...locked, reason, answers: answersWith() }))).toThrow(
      refusal('kernel.invalid_input'),
    );
  });

  it('never lets anyone inspect the own room, in a round or outside', () => {
    const inspector = { id: 'lin', roomId: ROOM };
    for (const round of [roundWith(), null])
      expect(submitting(formWith(), groundWith({ inspector, round }))).toThrow(
        refusal('inspections.own_room'),
      );
  });

  it('refuses an outsider, a room outside the round, and a second record', () => {
    const outsider = groundWith({ inspector: { id: 'wang', roomId: null } });
    expect(submitting(formWith(), outsider)).toThrow(refusal('inspections.not_your_round'));
    const elsewhere = groundWith({ round: roundWith({ rooms: ['b03-0101'] }) });
    expect(submitting(formWith(), elsewhere)).toThrow(refusal('inspections.wrong_room'));
    expect(submitting(formWith(), groundWith({ already: true }))).toThrow(
      refusal('inspections.already_submitted'),
    );
  });

  it('outside any round, asks nothing about rounds', () => {
    const { next } = submitting(formWith(), groundWith({ round: null }))();
    expect(next.roundId).toBeNull();
  });

  it('does not believe a phone whose clock runs ahead', () => {
    expect(submitting(formWith({ startedAt: LATER }))().next.startedAt).toBe(AT);
  });

  it('has exactly the failed safety items as findings, whatever was answered', () => {
    const results = fc.array(fc.constantFrom<Result>('pass', 'fail', 'not_applicable'), {
      minLength: ITEMS.length,
      maxLength: ITEMS.length,
    });
    fc.assert(
      fc.property(results, (given) => {
        const answers = answersWith(
          ...ITEMS.map(({ key }, at) => ({ ...failed(key), result: given[at] ?? 'pass' })),
        );
        const photos = ITEMS.map(({ key }) => photoOf(key));
        const { events } = submitting(formWith({ answers, photos }))();
        const expected = ITEMS.filter(({ hazard }, at) => hazard && given[at] === 'fail');
        const found = events[0]?.findings.map(({ item }) => item);
        expect(found).toEqual(expected.map(({ key }) => key));
      }),
    );
  });
});
