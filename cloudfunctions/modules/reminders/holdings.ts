/** What this context holds: what somebody was reminded of, and the messages that they allowed. */
import type { Grant, Preferences, Reminder } from '@louyu/shared/domain/reminders/state';
import { wordsOf } from '@louyu/shared/messages/parcels';
import { MESSAGE_TERMS } from '@louyu/shared/messages/reminders';
import { type HoldingsOf, holding, line, written } from '../../kernel/holdings';
import { grants, preferences, reminders } from './repository';

export const reminderHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<Reminder>({
      context: 'reminders',
      collection: reminders,
      what: '提醒',
      kinds: [
        {
          key: 'reminders.to_me',
          what: '发给我的提醒',
          field: 'personId',
          by: 'person',
          when: 'fireAt',
          sensitive: false,
          told: ({ kind, stage, place, seenAt, message }) => ({
            title: wordsOf({ kind, stage }).title,
            opens: null,
            lines: [
              line('地点', place),
              line('看过', written(seenAt)),
              line('微信', MESSAGE_TERMS[message.state] || '—'),
            ],
          }),
          answeredBy: [],
          leaving: 'remove',
        },
      ],
      retention: {
        months: 12,
        from: 'fireAt',
        since: '提醒之日',
        because: '一个学年内可以查到什么时候提醒过谁',
        source: '《个人信息保护法》第十九条',
      },
    }),
    holding<Preferences>({
      context: 'reminders',
      collection: preferences,
      what: '提醒设置',
      kinds: [
        {
          key: 'reminders.preferences',
          what: '我的提醒设置',
          field: 'personId',
          by: 'person',
          when: null,
          sensitive: false,
          told: ({ quiet, topics }) => ({
            title: '提醒设置',
            opens: null,
            lines: [
              line('免打扰', quiet ? '自己定的时间' : '按学校的时间'),
              line('自己选过的事项', String(Object.keys(topics).length)),
            ],
          }),
          answeredBy: [],
          leaving: 'remove',
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '使用期间',
        because: '按本人的意愿提醒',
        source: '《个人信息保护法》第十九条',
      },
    }),
    holding<Grant>({
      context: 'reminders',
      collection: grants,
      what: '微信提醒次数',
      kinds: [
        {
          key: 'reminders.grants',
          what: '我允许的微信提醒次数',
          field: 'personId',
          by: 'person',
          when: null,
          sensitive: false,
          told: ({ left }) => ({
            title: '微信提醒',
            opens: null,
            lines: [line('剩余次数', String(left))],
          }),
          answeredBy: [],
          leaving: 'remove',
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '使用期间',
        because: '微信按次允许提醒',
        source: '微信订阅消息规则',
      },
    }),
  ],
};
