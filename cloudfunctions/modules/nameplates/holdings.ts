/** What this context holds: the plates that show who answers for a room. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { type HoldingsOf, holding, line } from '../../kernel/holdings';
import { doors } from './repository';

const ROLE = { ...ROLE_TERMS, probationary: '预备党员' };

export const nameplateHoldings: HoldingsOf = {
  nothing: [],
  holdings: [
    holding<Door>({
      context: 'nameplates',
      collection: doors,
      what: '门牌',
      kinds: [
        {
          key: 'nameplates.my_plate',
          what: '我的明示牌',
          field: 'plates.personId',
          by: 'person',
          when: null,
          sensitive: false,
          told: ({ roomId, plates }) => ({
            title: `${roomLabel(roomId)} 门牌`,
            opens: null,
            lines: plates.map(({ role, area, named, name }) =>
              line(ROLE[role], `${named ? name : '不显示姓名'} ${area}`),
            ),
          }),
          answeredBy: ['group_leader', 'instructor'],
          leaving: ({ plates }, gone) => ({
            plates: plates.filter(({ personId }) => personId !== gone),
          }),
        },
      ],
      retention: {
        months: null,
        from: null,
        since: '挂牌期间',
        because: '门牌要让同学找到负责的人',
        source: '004 挂牌',
      },
    }),
  ],
};
