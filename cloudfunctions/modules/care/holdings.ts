/** What this context holds: help that was offered to somebody, and calls for help. */
import type { Alarm } from '@louyu/shared/domain/care/alarm';
import type { HelpCase, HelpStep } from '@louyu/shared/domain/care/help-case';
import * as words from '@louyu/shared/messages/care';
import {
  GONE,
  type HoldingsOf,
  type Line,
  type Told,
  holding,
  line,
  written,
} from '../../kernel/holdings';
import { alarms, helpCases } from './repository';

function stepLine(step: HelpStep): Line[] {
  const note = 'note' in step && step.note ? `（${step.note}）` : '';
  if (step.act === 'offered')
    return [line(`${step.on} 帮助`, `${words.OFFER_TERMS[step.what]}${note}`)];
  if (step.act === 'referred')
    return [line(`${step.on} 转介`, `${words.REFERRAL_TERMS[step.to]}${note}`)];
  return [];
}

const aboutMe = ({ needs, steps, contact, openedAt, state }: HelpCase): Told => ({
  title: '帮助联系',
  opens: 'packages/care/mine/index',
  lines: [
    line('开始', written(openedAt)),
    line('需要', needs.map((need) => words.NEED_CATEGORY_TERMS[need]).join('、')),
    line('联系人', contact?.name ?? '—'),
    line('状态', state === 'open' ? '进行中' : '已结束'),
    ...steps.flatMap(stepLine),
  ],
});

const held = ({ openedAt, subjectName, state }: HelpCase): Told => ({
  title: `联系${subjectName}`,
  opens: null,
  lines: [line('开始', written(openedAt)), line('状态', state === 'open' ? '进行中' : '已结束')],
});

/** Who pressed it is not told to whom it is about: somebody may have asked for help against them. */
const alarmTold = ({ kind, raisedAt, state, outcome }: Alarm): Told => ({
  title: words.ALARM_KIND_TERMS[kind],
  opens: null,
  lines: [
    line('时间', written(raisedAt)),
    line(
      '处理',
      outcome ? words.ALARM_OUTCOME_TERMS[outcome] : state === 'open' ? '待接手' : '处理中',
    ),
  ],
});

const HELP_RETENTION = {
  months: 12,
  from: 'closedAt',
  when: { state: 'closed' },
  since: '结束帮助之日',
  because: '一个学年内需要时可以接着帮助',
  source: '《个人信息保护法》第十九条、第二十八条',
} as const;

const ALARM_RETENTION = {
  months: 12,
  from: 'raisedAt',
  when: { state: 'closed' },
  since: '求助之日',
  because: '一个学年内可以查到求助有没有人接手、怎样处理',
  source: '《个人信息保护法》第十九条、第二十八条',
} as const;

const withoutContact = ({ steps }: HelpCase, gone: string) => ({
  contact: null,
  steps: steps.map((step) => (step.by === gone ? { ...step, byName: GONE } : step)),
});

export const careHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<HelpCase>({
      context: 'care',
      collection: helpCases,
      what: '帮助联系',
      kinds: [
        {
          key: 'care.about_me',
          what: '对我的帮助联系',
          field: 'subject',
          by: 'person',
          when: 'openedAt',
          sensitive: true,
          told: aboutMe,
          answeredBy: ['counsellor', 'instructor'],
          authors: ({ openedBy }) => [openedBy],
          leaving: 'remove',
        },
        {
          key: 'care.contact_for',
          what: '我联系的同学',
          field: 'contact.personId',
          by: 'person',
          when: 'openedAt',
          sensitive: false,
          told: held,
          answeredBy: [],
          leaving: withoutContact,
        },
        {
          key: 'care.written',
          what: '我写过的帮助联系',
          field: 'steps.by',
          by: 'person',
          when: 'openedAt',
          sensitive: false,
          uncounted: true,
          told: held,
          answeredBy: [],
          leaving: ({ steps }, gone) => ({
            steps: steps.map((step) => (step.by === gone ? { ...step, byName: GONE } : step)),
          }),
        },
      ],
      retention: HELP_RETENTION,
      open: ({ state }) => state === 'open',
    }),
    holding<Alarm>({
      context: 'care',
      collection: alarms,
      what: '紧急求助',
      kinds: [
        {
          key: 'care.alarms_raised',
          what: '我发出的紧急求助',
          field: 'raisedBy',
          by: 'person',
          when: 'raisedAt',
          sensitive: false,
          told: alarmTold,
          answeredBy: [],
          leaving: { set: { raisedByName: GONE } },
        },
        {
          key: 'care.alarms_about_me',
          what: '关于我的紧急求助',
          field: 'subject',
          by: 'person',
          when: 'raisedAt',
          sensitive: true,
          told: alarmTold,
          answeredBy: ['counsellor', 'instructor'],
          authors: ({ raisedBy }) => [raisedBy],
          leaving: { set: { subjectName: GONE } },
        },
        {
          key: 'care.alarms_taken',
          what: '我接手的紧急求助',
          field: 'acknowledgedBy',
          by: 'person',
          when: 'raisedAt',
          sensitive: false,
          told: alarmTold,
          answeredBy: [],
          leaving: { set: { acknowledgedByName: GONE } },
        },
      ],
      retention: ALARM_RETENTION,
      open: ({ state }) => state !== 'closed',
    }),
  ],
};
