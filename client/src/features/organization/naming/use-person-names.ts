/** The names of a few people by their ids, without opening their page; empty until they are known. */
import { people } from '@louyu/shared/contracts/organization-people';
import { useRead } from '../../../platform/query/use-read';

const MOST = 30;

/** Somebody outside one's places, or no longer kept, stays without a name. */
export function usePersonNames(wanted: readonly (string | null)[]): ReadonlyMap<string, string> {
  const ids = [...new Set(wanted.filter((id) => id !== null))].sort().slice(0, MOST);
  const input = { text: '', ids, standing: 'present' as const, after: null };
  const { data } = useRead(people, input, { when: ids.length > 0 });
  return new Map((data?.rows ?? []).map(({ id, name }) => [id, name]));
}
