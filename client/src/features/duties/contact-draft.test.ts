import {
  EMPTY_CONTACT,
  chosenNeeds,
  draftOf,
  inputOf,
  missingIn,
  readContact,
} from './contact-draft';
import type { ContactDraft } from './contact-draft';

const around = {
  ...{ dutyId: 'room.b03.b03-0412.ann.2026-09-01', today: '2026-10-14', inAWeek: '2026-10-21' },
  now: new Date('2026-10-14T12:00:00.000Z'),
};

const filled = (own: Partial<ContactDraft> = {}): ContactDraft => ({
  ...{ ...EMPTY_CONTACT, where: 'room', needs: ['study'], asked: '高数', done: '一起复习' },
  ...own,
});

test('says what is missing, field by field', () => {
  expect(Object.keys(missingIn(EMPTY_CONTACT))).toEqual(['where', 'needs', 'done']);
  expect(Object.keys(missingIn(filled({ asked: ' ' })))).toEqual(['asked']);
  expect(missingIn(filled({ needs: ['none'], asked: '' }))).toEqual({});
  expect(Object.keys(missingIn(filled({ follows: true })))).toEqual(['what']);
  expect(Object.keys(missingIn(filled({ done: '长'.repeat(201) })))).toEqual(['done']);
});

test('whoever needs nothing needs nothing else', () => {
  expect(chosenNeeds(['study'], ['study', 'none'])).toEqual(['none']);
  expect(chosenNeeds(['none'], ['none', 'study'])).toEqual(['study']);
  expect(chosenNeeds(['study', 'safety'], ['safety'])).toEqual(['safety']);
});

test('is sent with today and a week where nothing else was said, and not before it is whole', () => {
  expect(inputOf(EMPTY_CONTACT, around)).toBeUndefined();
  expect(inputOf(filled({ follows: true, what: '周六复习' }), around)).toMatchObject({
    happenedOn: '2026-10-14',
    followUp: { what: '周六复习', dueOn: '2026-10-21' },
    madeAt: '2026-10-14T12:00:00.000Z',
  });
});

test('comes back into its form as it was sent', () => {
  const sent = inputOf(filled({ follows: true, what: '周六复习' }), around);
  expect(draftOf(sent)).toMatchObject({ follows: true, what: '周六复习', where: 'room' });
  expect(draftOf({ dutyId: 1 })).toBeUndefined();
  expect(readContact({ where: 'moon' })).toBeUndefined();
});
