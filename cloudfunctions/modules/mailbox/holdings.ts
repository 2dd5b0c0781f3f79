/**
 * What this context holds: letters that somebody was asked to answer. Who wrote one is not
 * known: whoever holds the slip follows it, and no record ties it to a person.
 */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import { type HoldingsOf, holding, line, written } from '../../kernel/holdings';
import { letters } from './repository';

export const mailboxHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<Letter>({
      context: 'mailbox',
      collection: letters,
      what: '留言',
      kinds: [
        {
          key: 'mailbox.to_me',
          what: '请我答复的留言',
          field: 'addressees',
          by: 'person',
          when: 'leftAt',
          sensitive: false,
          told: ({ id, roomId, state, dueAt, answer }) => ({
            title: `${roomLabel(roomId)} 的留言`,
            opens: `packages/visitor/letter/index?id=${id}`,
            lines: [
              line('状态', state === 'answered' ? '已答复' : '等待答复'),
              line('答复期限', written(dueAt)),
              line('答复', answer?.text ?? '—'),
            ],
          }),
          answeredBy: ['group_leader', 'instructor'],
          leaving: 'ids_only',
        },
      ],
      retention: {
        months: 24,
        from: 'leftAt',
        when: { state: 'answered' },
        since: '留言之日（答复以后）',
        because: '两个学年内可以凭回执查询答复',
        source: '《个人信息保护法》第十九条；004 监督信箱',
      },
      open: ({ state }) => state === 'waiting',
    }),
  ],
};
