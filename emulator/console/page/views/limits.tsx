/** Why: what would fail in production, by whom and when; and queries that want an index. */
import type { JSX } from 'preact';
import type { CallPage, CallRecord } from '../../../functions/call-journal';
import type { SlowQuery } from '../../../sandbox/metrics';
import type { CloudState } from '../../inventory-endpoint';
import { usePolled } from '../cloud-requests';
import { duration, moment, size } from '../formats';
import { JsonLine } from '../json-view';
import { hrefOf } from '../navigation';
import { Who } from '../people';
import { Badge, Empty, Loading, Section, Trouble } from '../pieces';
import { useWords } from '../words';

const Hits = ({ calls }: { calls: CallRecord[] }): JSX.Element => {
  const say = useWords();
  return (
    <Section title={say('hits')} aside={<small>{say('hitsOf', { n: 500 })}</small>}>
      {calls.length === 0 && <Empty what={say('noHits')} />}
      {calls.map((call) => (
        <a class="row hit" data-row href={hrefOf('calls', call.requestId)}>
          <span class="call-name">
            <b>{call.procedure}</b>
            {call.limits.map((limit) => (
              <Badge tone="warn">{limit}</Badge>
            ))}
          </span>
          <Who openid={call.openid} />
          <time class="number">{moment(call.at)}</time>
        </a>
      ))}
    </Section>
  );
};

const Slow = ({ queries }: { queries: SlowQuery[] }): JSX.Element => {
  const say = useWords();
  return (
    <Section title={say('slow')} aside={<small>{say('slowHint')}</small>}>
      {queries.length === 0 && <Empty what={say('noSlow')} />}
      {queries.map(({ procedure, collection, filter, examined, times }) => (
        <div class="row slow">
          <span class="call-name">
            <b>{procedure}</b>
            <a href={hrefOf('data', collection)}>{collection}</a>
          </span>
          <JsonLine text={filter} />
          <span class="number">
            {say('walked')} {examined} · {say('times', { n: times })}
          </span>
        </div>
      ))}
    </Section>
  );
};

/** In the unit that the limit's own name ends in. */
const worded = (name: string, value: unknown): string => {
  if (typeof value !== 'number') return String(value);
  if (name.endsWith('Bytes')) return size(value);
  if (name.endsWith('Ms')) return duration(value);
  return name.endsWith('Seconds') ? `${value} s` : value.toLocaleString();
};

export const LimitsView = ({ state }: { state: CloudState }): JSX.Element => {
  const say = useWords();
  const hits = usePolled<CallPage>('sandbox/calls?limit=200&limited=true');
  const metrics = usePolled<{ slow: SlowQuery[] }>('metrics');
  if (!hits.value || !metrics.value)
    return hits.error ? <Trouble text={hits.error} /> : <Loading />;
  return (
    <div class="columns">
      <div>
        <Hits calls={hits.value.calls} />
        <Slow queries={metrics.value.slow} />
      </div>
      <Section title={say('inForce')}>
        <dl class="plain">
          {Object.entries(state.limits).map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{worded(name, value)}</dd>
            </>
          ))}
        </dl>
      </Section>
    </div>
  );
};
