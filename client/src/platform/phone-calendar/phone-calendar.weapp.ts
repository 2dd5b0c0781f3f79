/**
 * WeChat's way into the phone's calendar. One event at a time and no repeating one: what moves
 * off a holiday would stand on the wrong day in a calendar that repeats by itself.
 */
import Taro from '@tarojs/taro';
import type { PhoneCalendar } from './phone-calendar-port';

const HOUR_SECONDS = 3600;
const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

export const phoneCalendar: PhoneCalendar = {
  canAdd: true,
  add: async ({ title, startsAt, endsAt, where }) => {
    try {
      await Taro.addPhoneCalendar({
        ...{ title, location: where, alarm: true, alarmOffset: HOUR_SECONDS },
        startTime: secondsOf(startsAt),
        endTime: String(secondsOf(endsAt)),
      });
      return true;
    } catch {
      return false;
    }
  },
};
