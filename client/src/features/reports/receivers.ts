/** Who may receive a report: the counsellor of my class, my building, a college, the apartment office. */
import { units } from '@louyu/shared/contracts/organization-bodies';
import { RECEIVER_TERMS } from '@louyu/shared/messages/reports';
import { useRead } from '../../platform/query/use-read';
import type { Receiver } from '@louyu/shared/domain/duties/report';
import type { OutputOf } from '../../platform/call/contract';
import type { draftReport } from '@louyu/shared/contracts/duty-reports';

export interface Addressee {
  receiver: Receiver;
  receiverId: string;
  label: string;
}

type Drafted = OutputOf<typeof draftReport>;

const COLLEGES = { kind: 'college', closed: false, after: null } as const;

const one = (receiver: Receiver, receiverId: string | null, name = ''): Addressee[] =>
  receiverId ? [{ receiver, receiverId, label: `${name}${RECEIVER_TERMS[receiver]}` }] : [];

/** Everybody to whom it could go; colleges by name. */
export function useAddressees(
  drafted: Drafted | undefined,
  building: string | null,
  about: string | null,
): Addressee[] {
  const colleges = useRead(units, COLLEGES, { when: drafted !== undefined });
  if (!drafted) return [];
  const own = colleges.data?.rows.filter(({ id }) => id === drafted.collegeId) ?? [];
  const named = own.length > 0 ? own : (colleges.data?.rows ?? []);
  return [
    ...(about === null ? one('counsellor', drafted.classId, '本班') : []),
    ...(about === null ? one('building_group', building, '本楼') : []),
    ...named.flatMap(({ id, name }) => one('college', id, `${name} · `)),
    ...one('apartment_office', about ?? building),
  ];
}
