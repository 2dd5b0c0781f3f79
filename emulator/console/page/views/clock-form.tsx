/** Why: the virtual clock only moves forward, and what fell due on the way is told at once. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Firing } from '../../../timers/triggers';
import type { CloudState } from '../../inventory-endpoint';
import { post, useTask } from '../cloud-requests';
import { duration, fromLocalField, moment, toLocalField } from '../formats';
import { Section, Trouble } from '../pieces';
import type { Phrase } from '../phrases';
import { useWords } from '../words';

interface Moved {
  now: string;
  ran: Firing[];
}

const steps: [seconds: number, phrase: Phrase][] = [
  [60, 'minute'],
  [3600, 'hour'],
  [86_400, 'day'],
  [604_800, 'week'],
];

const Ran = ({ moved }: { moved: Moved }): JSX.Element => {
  const say = useWords();
  if (moved.ran.length === 0) return <p class="hint">{say('ranNothing')}</p>;
  return (
    <>
      <p>{say('ran', { n: moved.ran.length })}</p>
      <ul class="runs" data-ran>
        {moved.ran.slice(-50).map((each) => (
          <li>
            <span class={`dot ${each.ok ? 'good' : 'bad'}`} /> {each.function} {moment(each.at)}
            <span class="number">{duration(each.ms)}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Moves the clock by a step or to a moment in UTC+8. */
export const ClockForm = ({ state }: { state: CloudState }): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const [missed, setMissed] = useState('last');
  const [target, setTarget] = useState<string>();
  const [moved, setMoved] = useState<Moved>();
  const move = (how: object): void =>
    void task.run(async () => {
      setMoved(await post<Moved>('clock', { ...how, missed }));
      setTarget(undefined);
    });
  const toTarget = (event: Event): void => {
    event.preventDefault();
    if (target) move({ advanceTo: fromLocalField(target) });
  };
  return (
    <Section title={say('clock')}>
      <p class="clock">{moment(state.now)}</p>
      <label class="field">
        <select value={missed} onChange={(event) => setMissed(event.currentTarget.value)}>
          <option value="last">{say('missedLast')}</option>
          <option value="each">{say('missedEach')}</option>
        </select>
      </label>
      <p class="label">{say('advanceBy')}</p>
      <div class="buttons">
        {steps.map(([seconds, phrase]) => (
          <button
            type="button"
            disabled={task.busy}
            onClick={() => move({ advanceBySeconds: seconds })}
          >
            {say(phrase)}
          </button>
        ))}
      </div>
      <form class="inline" onSubmit={toTarget}>
        <label>
          <span class="label">{say('advanceTo')}</span>
          <input
            type="datetime-local"
            step={1}
            value={target ?? toLocalField(state.now)}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={task.busy || !target}>
          {say('advance')}
        </button>
      </form>
      <Trouble text={task.error} />
      {moved && <Ran moved={moved} />}
    </Section>
  );
};
