import { shortened } from '../domain/reminders/message';
import { REMINDER_KINDS } from '../domain/reminders/state';
import { MESSAGE_TERMS, REMINDER_WORDS } from './reminders';

const THING = 20;

it('every kind has words that fit a field of a message whole', () => {
  for (const kind of REMINDER_KINDS)
    for (const text of Object.values(REMINDER_WORDS[kind])) {
      expect(text).not.toBe('');
      expect(shortened(text, THING)).toBe(text);
    }
});

it('says why no message came', () => {
  const { no_grant, failed, unknown } = MESSAGE_TERMS;
  for (const text of [no_grant, failed, unknown]) expect(text).not.toBe('');
});
