/** What this context holds: what somebody is or was responsible for, and when they were away. */
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { DutyRecord, Leave } from '@louyu/shared/domain/duties/state';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { DUTY_KIND_TERMS, LEAVE_REASON_TERMS, NEED_TERMS } from '@louyu/shared/messages/duties';
import { GONE, type HoldingsOf, type Told, holding, line } from '../../kernel/holdings';
import { entryHoldings } from './entry-holdings';
import { contacts, dutyRecords, leaves } from './repository';

const told = ({ kind, happenedOn, needs, asked, done, authorName, followUp }: Contact): Told => ({
  title: `${happenedOn} ${DUTY_KIND_TERMS[kind]}`,
  opens: null,
  lines: [
    line('联系人', authorName),
    line('需要', needs.map((need) => NEED_TERMS[need]).join('、')),
    line('了解到', asked),
    line('做了', done),
    line('后续', followUp?.what ?? '—'),
  ],
});

/** What was said about somebody who is gone goes; that there was a contact stays. */
const wordless = {
  set: { targetName: null, asked: '', done: '', followUp: null, open: false },
} as const;

const sheet = { when: 'recordedAt', sensitive: false, told } as const;
const answering = { answeredBy: ['group_leader', 'instructor', 'college_secretary'] } as const;
const writtenBy = ({ author }: Contact) => [author];

export const dutyHoldings: HoldingsOf = {
  nothing: [
    {
      context: 'duties',
      collection: 'rosters',
      reason: '分工表，只有人员编号；每个人的分工在“分工”里',
    },
  ],
  holdings: [
    holding<DutyRecord>({
      context: 'duties',
      collection: dutyRecords,
      what: '分工',
      kinds: [
        {
          key: 'duties.held',
          what: '我负责的工作',
          field: 'holder',
          by: 'person',
          when: 'from',
          sensitive: false,
          told: ({ kind, covers, from, until }) => ({
            title: DUTY_KIND_TERMS[kind],
            opens: null,
            lines: [
              line('范围', covers.map(roomLabel).join('、')),
              line('时间', `${from} 至 ${until ?? '今'}`),
            ],
          }),
          answeredBy: ['group_leader', 'instructor', 'college_secretary'],
          leaving: 'ids_only',
        },
      ],
      retention: {
        months: 36,
        from: 'until',
        since: '责任结束之日',
        because: '三年内可以查到某一天由谁负责',
        source: '《个人信息保护法》第十九条；001 找不到负责人',
      },
    }),
    ...entryHoldings,
    holding<Leave>({
      context: 'duties',
      collection: leaves,
      what: '工作请假',
      kinds: [
        {
          key: 'duties.leaves',
          what: '我的工作请假',
          field: '_id',
          by: 'person',
          when: null,
          sensitive: false,
          told: ({ periods }) => ({
            title: '工作请假',
            opens: null,
            lines: periods.map(({ from, until, reason }) =>
              line(LEAVE_REASON_TERMS[reason], `${from} 至 ${until}`),
            ),
          }),
          answeredBy: ['group_leader', 'instructor'],
          leaving: 'remove',
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '在校或在岗期间',
        because: '请假期间没做的工作不算没做',
        source: '《个人信息保护法》第十九条',
      },
    }),
    holding<Contact>({
      context: 'duties',
      collection: contacts,
      what: '联系记载表',
      kinds: [
        {
          ...sheet,
          ...answering,
          key: 'duties.contacts_made',
          what: '我写的联系记载表',
          field: 'author',
          by: 'person',
          leaving: { set: { authorName: GONE } },
        },
        {
          ...sheet,
          ...answering,
          key: 'duties.contacts_about_me',
          what: '关于我的联系记载表',
          field: 'subject',
          by: 'person',
          authors: writtenBy,
          leaving: wordless,
        },
        {
          ...sheet,
          ...answering,
          key: 'duties.contacts_of_my_room',
          what: '我寝室的联系记载表',
          field: 'roomId',
          by: 'room',
          authors: writtenBy,
          leaving: 'ids_only',
        },
        {
          ...sheet,
          key: 'duties.contacts_answered',
          what: '我评价过的联系记载表',
          field: 'feedback.by',
          by: 'person',
          uncounted: true,
          answeredBy: [],
          leaving: ({ feedback }, gone) => ({
            feedback: feedback.map((each) =>
              each.by === gone ? { ...each, byName: GONE, text: '' } : each,
            ),
          }),
        },
      ],
      retention: {
        months: 24,
        from: 'recordedAt',
        since: '记录之日',
        because: '两个学年内可以看到联系有没有坚持、需要有没有解决',
        source: '《个人信息保护法》第十九条；002 联系记载表',
      },
      open: ({ open }) => open,
    }),
  ],
};
