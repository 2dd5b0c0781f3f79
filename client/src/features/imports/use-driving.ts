/**
 * Drives a confirmed import step by step while somebody looks at it. Whoever leaves stops driving;
 * the server's own clock goes on, so nothing depends on this page.
 */
import { useEffect } from 'react';
import { step } from '@louyu/shared/contracts/imports';
import { call } from '../../platform/call/call';
import { newId } from '../../platform/new-id';
import { useRenew } from '../../platform/query/use-renew';
import type { ImportSummary } from './import';

const PAUSE_MS = 2_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Whether it is worth asking for another step at once; a failed one is tried again after a pause. */
const stepped = (importId: string): Promise<boolean> =>
  call(step, { importId }, { commandId: newId() }).then(
    ({ data }) => !data.busy,
    () => false,
  );

export function useDriving({ id }: ImportSummary, working: boolean): void {
  const renew = useRenew();
  useEffect(() => {
    if (!working) return;
    let gone = false;
    const drive = async () => {
      while (!gone) {
        const moved = await stepped(id);
        renew();
        if (!moved) await pause();
      }
    };
    void drive();
    // A step takes up to three quarters of a minute; how far it is shows meanwhile.
    const looking = setInterval(renew, PAUSE_MS);
    return () => {
      gone = true;
      clearInterval(looking);
    };
  }, [id, working, renew]);
}
