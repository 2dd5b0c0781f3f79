/** Today's rows as last seen where there is no network, and the number on the inbox's tab. */
import { useEffect } from 'react';
import { today } from '@louyu/shared/contracts/reminders';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { useSession } from '../../platform/session/use-session';
import { badgeInbox } from '../../platform/tab-badge';
import type { OutputOf } from '../../platform/call/contract';
import type { KeptRead } from '../../platform/query/use-kept-read';

/** Asked only for somebody who is registered: nobody else can have anything due. */
export function useToday(): KeptRead<OutputOf<typeof today>> {
  const { person } = useSession();
  return useKeptRead(today, {}, { when: Boolean(person) });
}

/** For every page of the tab bar; elsewhere there is no tab to number. */
export function useInboxBadge(): void {
  const unseen = useToday().data?.unseen ?? 0;
  useFreshOnShow(today);
  useEffect(() => badgeInbox(unseen), [unseen]);
}
