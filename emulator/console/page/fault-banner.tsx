/** Why: a fault in force explains what one sees in every view, so every view says so. */
import type { JSX } from 'preact';
import type { FaultReport } from '../fault-form-endpoint';
import { post, usePolled, useTask, type Polled } from './cloud-requests';
import { hrefOf } from './navigation';
import { useWords } from './words';

export type FaultState = Polled<FaultReport>;

export const useFaults = (): FaultState => usePolled<FaultReport>('sandbox/faults');

/** The faults that differ from what is usual, by their keys. */
export const provoked = ({ inForce, usual }: FaultReport): [string, unknown][] =>
  Object.entries(inForce).filter(
    ([key, value]) => key !== 'seed' && JSON.stringify(value) !== JSON.stringify(usual[key]),
  );

/** Back to what is usual. */
export const resetFaults = async (): Promise<void> => {
  await post('faults', { reset: true });
};

const worded = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

export const FaultBanner = ({ faults }: { faults: FaultState }): JSX.Element | null => {
  const say = useWords();
  const task = useTask();
  const found = faults.value ? provoked(faults.value) : [];
  if (found.length === 0) return null;
  const reset = (): void => void task.run(resetFaults).then(faults.refresh);
  return (
    <div class="banner" role="status">
      <a href={hrefOf('faults')}>{say('faultsInForce')}</a>
      {found.map(([key, value]) => (
        <code>
          {key} = {worded(value)}
        </code>
      ))}
      <button type="button" disabled={task.busy} onClick={reset}>
        {say('resetFaults')}
      </button>
    </div>
  );
};
