/** Why: one call from its input to its result, with everything it did on the way, in order. */
import type { JSX } from 'preact';
import type { CallRecord } from '../../../functions/call-journal';
import type { Operation } from '../../../functions/invocation';
import { duration, moment, size } from '../formats';
import { CopyButton, JsonView } from '../json-view';
import { Who } from '../people';
import { Badge, Empty, Fact, Section } from '../pieces';
import { useWords } from '../words';
import { Outcome } from './calls';

const Facts = ({ call }: { call: CallRecord }): JSX.Element => {
  const say = useWords();
  const used = call.memoryUsedMb === null ? '' : `${call.memoryUsedMb} / `;
  return (
    <dl class="facts">
      <Fact name={say('who')}>
        <Who openid={call.openid} />
      </Fact>
      <Fact name={say('source')}>{call.source}</Fact>
      <Fact name={say('at')}>{moment(call.at)}</Fact>
      <Fact name={say('took')}>{call.ms === null ? '…' : duration(call.ms)}</Fact>
      <Fact name={say('waited')}>{duration(call.queuedMs)}</Fact>
      <Fact name={say('billed')}>{call.billedMs} ms</Fact>
      <Fact name={say('memory')}>{call.memoryMb > 0 ? `${used}${call.memoryMb} MB` : '—'}</Fact>
      <Fact name={say('trips')}>{call.roundTrips}</Fact>
      <Fact name={`${say('read')} / ${say('written')}`}>
        {call.documentsRead} / {call.documentsWritten}
      </Fact>
      <Fact name={say('bytes')}>{`${size(call.bytesIn)} / ${size(call.bytesOut)}`}</Fact>
    </dl>
  );
};

const Scans = ({ operation }: { operation: Operation }): JSX.Element => {
  const say = useWords();
  return (
    <>
      {operation.scans.map(({ collection, index, examined }) => (
        <span class={index ? 'scan' : 'scan walk'}>
          {collection !== operation.collection && `${collection}: `}
          {index ?? say('fullWalk')} · {say('walked')} {examined}
        </span>
      ))}
    </>
  );
};

const OperationRow = ({ operation, at }: { operation: Operation; at: number }): JSX.Element => {
  const { action, collection, query, change, ms, code } = operation;
  const [family, name = family] = action.split('.');
  return (
    <li class={code ? 'operation refused' : 'operation'}>
      <div class="operation-head">
        <span class="step">{at + 1}</span>
        <b>{name}</b>
        {collection && <span class="collection">{collection}</span>}
        {code && <Badge tone="bad">{code}</Badge>}
        <span class="number">{duration(ms)}</span>
      </div>
      {operation.scans.length > 0 && (
        <div class="scans">
          <Scans operation={operation} />
        </div>
      )}
      {query && <code class="operation-text">{query}</code>}
      {change && <code class="operation-text change">← {change}</code>}
    </li>
  );
};

const Operations = ({ call }: { call: CallRecord }): JSX.Element => {
  const say = useWords();
  const { operations } = call;
  return (
    <Section title={say('operations')} aside={<small>{operations.length}</small>}>
      {operations.length === 0 ? (
        <Empty what={say('noOperations')} />
      ) : (
        <ol class="operations">
          {operations.map((operation, at) => (
            <OperationRow operation={operation} at={at} />
          ))}
        </ol>
      )}
    </Section>
  );
};

const Log = ({ call }: { call: CallRecord }): JSX.Element => {
  const say = useWords();
  return (
    <Section title={say('log')} aside={<small>{call.lines.length}</small>}>
      {call.lines.length === 0 ? (
        <Empty what={say('noLog')} />
      ) : (
        <pre class="log" tabIndex={0}>
          {call.lines.map(({ level, line }) => (
            <span class={`log-${level}`}>{`${line}\n`}</span>
          ))}
        </pre>
      )}
      {call.linesDropped > 0 && <p class="hint">{say('linesDropped', { n: call.linesDropped })}</p>}
    </Section>
  );
};

/** Everything that is kept of one call. */
export const CallDetail = ({ call }: { call: CallRecord }): JSX.Element => {
  const say = useWords();
  return (
    <article class="detail">
      <header class="detail-head">
        <h2>{call.procedure}</h2>
        <Outcome call={call} />
        <Badge>{say(call.cold ? 'cold' : 'warm')}</Badge>
        {call.limits.map((limit) => (
          <Badge tone="warn">{limit}</Badge>
        ))}
        <code class="request-id">{call.requestId}</code>
      </header>
      {call.error && (
        <p class="trouble">
          <b>{call.error.code}</b> {call.error.message}
        </p>
      )}
      <Facts call={call} />
      <Operations call={call} />
      <Log call={call} />
      <Section title={say('input')} aside={<CopyButton text={call.event} />}>
        <JsonView text={call.event} />
      </Section>
      <Section title={say('output')} aside={<CopyButton text={call.result} />}>
        {call.result ? (
          <JsonView text={call.result} />
        ) : (
          <Empty what={call.state === 'running' ? say('stillRunning') : say('failed')} />
        )}
      </Section>
    </article>
  );
};
