/** One's calendar as a file for any other calendar (iCalendar, RFC 5545). */
import { icsFile } from '@louyu/shared/contracts/calendar';
import type { CalendarEntry } from '@louyu/shared/domain/calendar/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { OCCASION_TERMS, SOURCE_TERMS } from '@louyu/shared/messages/calendar';
import ICAL from 'ical.js';
import { type Handler, reads } from '../../kernel/handler';
import { entriesOf, whoseOf } from './handlers';

const time = (at: Instant) => ICAL.Time.fromJSDate(new Date(at), true);

const SHORTEST_MS = 30 * 60_000;

/** What is only due at an instant lasts half an hour before it, so that a calendar shows it. */
function stretchOf({ startsAt, endsAt }: CalendarEntry): [Instant, Instant] {
  if (startsAt !== endsAt) return [startsAt, endsAt];
  return [new Date(Date.parse(endsAt) - SHORTEST_MS).toISOString(), endsAt];
}

function eventOf(entry: CalendarEntry, now: Instant): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const [from, until] = stretchOf(entry);
  const cancelled = entry.state === 'cancelled' || entry.state === 'missed';
  component.addPropertyWithValue('uid', `${entry.id}@louyu`);
  component.addPropertyWithValue('dtstamp', time(now));
  component.addPropertyWithValue('dtstart', time(from));
  component.addPropertyWithValue('dtend', time(until));
  component.addPropertyWithValue('summary', entry.title || OCCASION_TERMS[entry.kind]);
  component.addPropertyWithValue('location', buildingLabel(entry.buildingId));
  component.addPropertyWithValue('categories', SOURCE_TERMS[entry.source]);
  component.addPropertyWithValue('status', cancelled ? 'CANCELLED' : 'CONFIRMED');
  return component;
}

/** The text of a calendar file; entries in their order. */
export function calendarFile(entries: readonly CalendarEntry[], now: Instant): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Louyu//Calendar//ZH');
  calendar.addPropertyWithValue('x-wr-calname', '楼宇先锋');
  calendar.addPropertyWithValue('x-wr-timezone', 'Asia/Shanghai');
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, now));
  return `${calendar.toString()}\r\n`;
}

const ics = reads(icsFile, async ({ input, actor, read, now }) => {
  const entries = await entriesOf(read, whoseOf(actor, now), input);
  const base64 = Buffer.from(calendarFile(entries, now)).toString('base64');
  return { name: `楼宇先锋日历_${input.from}.ics`, base64, count: entries.length };
});

export const calendarOfficeHandlers: Handler[] = [ics];
