/** Whether the fact is about whoever reads it; the server's word on what they may do comes first. */
import { useSession } from '../../platform/session/use-session';
import type { Fact } from './fact';

export function useOwn({ personId, may }: Fact): boolean {
  const { person } = useSession();
  return may.includes('remark') || person?.id === personId;
}
