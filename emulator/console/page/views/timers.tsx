/** Why: when what fires, what became of it, and time in one's own hand. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CallPage, CallRecord } from '../../../functions/call-journal';
import type { Firing, TimerState } from '../../../timers/triggers';
import type { CloudState } from '../../inventory-endpoint';
import { post, usePolled, useTask } from '../cloud-requests';
import { ahead, duration, moment } from '../formats';
import { hrefOf } from '../navigation';
import { Badge, Empty, Loading, Section, Trouble } from '../pieces';
import { useWords } from '../words';
import { Dot } from './calls';
import { ClockForm } from './clock-form';

const Runs = ({ name }: { name: string }): JSX.Element => {
  const say = useWords();
  const page = usePolled<CallPage>(
    `sandbox/calls?limit=50&function=${encodeURIComponent(name)}`,
  ).value;
  const runs = (page?.calls ?? []).filter((each) => each.source.startsWith('wx_trigger'));
  if (runs.length === 0) return <p class="hint">{say('never')}</p>;
  return (
    <ul class="runs">
      {runs.slice(0, 6).map((run: CallRecord) => (
        <li>
          <a href={hrefOf('calls', run.requestId)}>
            <Dot call={run} />
            {moment(run.at)}
            <span class="number">{run.ms === null ? '…' : duration(run.ms)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

const Timer = ({ timer, now }: { timer: TimerState; now: string }): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const [last, setLast] = useState<Firing>();
  const run = (): void =>
    void task.run(async () =>
      setLast(await post<Firing>('sandbox/timers/run', { function: timer.function })),
    );
  return (
    <article class="timer">
      <header>
        <h3>{timer.function}</h3>
        <small>{timer.trigger}</small>
        <code>{timer.cron}</code>
        <button type="button" class="primary" disabled={task.busy} onClick={run}>
          {say('runNow')}
        </button>
      </header>
      <Trouble text={task.error} />
      {last && (
        <p>
          <Badge tone={last.ok ? 'good' : 'bad'}>{say(last.ok ? 'ok' : 'failed')}</Badge>{' '}
          {duration(last.ms)}
        </p>
      )}
      <p>
        {say('nextRun')}{' '}
        <b>{timer.nextAt ? `${moment(timer.nextAt)} (${ahead(timer.nextAt, now)})` : '—'}</b>
      </p>
      <h4>{say('lastRuns')}</h4>
      <Runs name={timer.function} />
    </article>
  );
};

export const TimersView = ({ state }: { state: CloudState }): JSX.Element => {
  const say = useWords();
  const { value, error } = usePolled<TimerState[]>('sandbox/timers');
  if (!value) return error ? <Trouble text={error} /> : <Loading />;
  return (
    <div class="columns">
      <Section title={say('timers')}>
        {value.length === 0 && <Empty what={say('noTimers')} hint={say('noTimersHint')} />}
        {value.map((timer) => (
          <Timer key={timer.function} timer={timer} now={state.now} />
        ))}
      </Section>
      <ClockForm state={state} />
    </div>
  );
};
