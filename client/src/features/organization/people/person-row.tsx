/** Somebody as one line: name, room, what they do, and whether their phone has joined. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { Row } from '../../../ui/frame/row';
import { State } from '../../../ui/words/state';
import type { OutputOf } from '../../../platform/call/contract';
import type { people } from '@louyu/shared/contracts/organization-people';

export type Listed = OutputOf<typeof people>['rows'][number];

interface PersonRowProps {
  person: Listed;
  /** `undefined` while it is not known. */
  joined: boolean | undefined;
  chosen: boolean;
  onOpen: (personId: string) => void;
}

const rolesOf = ({ roles }: Listed): string =>
  [
    ...new Set(
      roles.map(({ role, standsIn }) => `${ROLE_TERMS[role]}${standsIn ? '（代理）' : ''}`),
    ),
  ].join('、');

const noteOf = (person: Listed): string =>
  [person.roomId ? roomLabel(person.roomId) : '不住公寓', rolesOf(person)]
    .filter(Boolean)
    .join(' · ');

export const PersonRow = ({ person, joined, chosen, onOpen }: PersonRowProps) => (
  <Row
    id={`person-${person.id}`}
    title={person.name}
    note={noteOf(person)}
    aside={
      joined === undefined ? undefined : (
        <State tone={joined ? 'done' : 'quiet'}>{joined ? '已加入' : '未加入'}</State>
      )
    }
    chosen={chosen}
    onOpen={() => onOpen(person.id)}
  />
);
