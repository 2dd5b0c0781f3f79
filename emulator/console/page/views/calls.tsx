/** Why: what is being called, as it happens: who, what, how long, how many round trips, how it ended. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CallRecord } from '../../../functions/call-journal';
import { useCalls } from '../call-feed';
import { outcomeOf, type CallOutcome } from '../call-outcome';
import { duration, timeOfDay } from '../formats';
import { hrefOf } from '../navigation';
import { usePeople, Who } from '../people';
import { Badge, Empty, Loading, Split, Trouble } from '../pieces';
import type { Phrase } from '../phrases';
import { useWords } from '../words';
import { CallDetail } from './call-detail';

const named: Record<CallOutcome, Phrase> = {
  busy: 'running',
  good: 'ok',
  refused: 'refused',
  bad: 'failed',
};

export const Outcome = ({ call }: { call: CallRecord }): JSX.Element => {
  const outcome = outcomeOf(call);
  return <Badge tone={outcome}>{useWords()(named[outcome])}</Badge>;
};

export const Dot = ({ call }: { call: CallRecord }): JSX.Element => {
  const outcome = outcomeOf(call);
  return <span class={`dot ${outcome}`} role="img" aria-label={useWords()(named[outcome])} />;
};

const Row = ({ call, open }: { call: CallRecord; open: boolean }): JSX.Element => {
  const say = useWords();
  return (
    <a
      class="row call"
      data-row
      href={hrefOf('calls', call.requestId)}
      aria-current={open ? 'true' : undefined}
    >
      <Dot call={call} />
      <span class="call-name">
        <b>{call.procedure}</b>
        {call.procedure !== call.function && <small>{call.function}</small>}
        {call.cold && <Badge>{say('cold')}</Badge>}
        {call.limits.length > 0 && <Badge tone="warn">{say('limitHit')}</Badge>}
      </span>
      <Who openid={call.openid} />
      <span class="number ms">{call.ms === null ? '…' : duration(call.ms)}</span>
      <span class="number trips" title={say('trips')}>
        {call.roundTrips} ⇄
      </span>
      <span class="number wide-only" title={say('read')}>
        {call.documentsRead} {say('read').toLowerCase()}
      </span>
      <time class="number" dateTime={call.at}>
        {timeOfDay(call.at)}
      </time>
    </a>
  );
};

const troubled = new Set<CallOutcome>(['bad', 'refused']);

const useFilter = (calls: CallRecord[], text: string, failed: boolean): CallRecord[] => {
  const people = usePeople();
  const wanted = text.trim().toLowerCase();
  return calls.filter((call) => {
    if (failed && !troubled.has(outcomeOf(call))) return false;
    const name = people.get(call.openid ?? '')?.name ?? '';
    const said = `${call.procedure} ${call.function} ${call.openid ?? ''} ${name} ${call.requestId}`;
    return said.toLowerCase().includes(wanted);
  });
};

const List = ({ calls, open }: { calls: CallRecord[]; open: string }): JSX.Element => {
  const say = useWords();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const shown = useFilter(calls, text, failed);
  if (calls.length === 0) return <Empty what={say('noCalls')} hint={say('noCallsHint')} />;
  return (
    <>
      <div class="tools">
        <input
          type="search"
          data-search
          aria-label={say('findCall')}
          placeholder={say('findCall')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={failed}
            onChange={(event) => setFailed(event.currentTarget.checked)}
          />
          {say('onlyFailed')}
        </label>
      </div>
      {shown.length === 0 && <Empty what={say('noMatch')} />}
      {shown.map((call) => (
        <Row key={call.number} call={call} open={call.requestId === open} />
      ))}
    </>
  );
};

/** The live list; `rest` names the call that is open. */
export const CallsView = ({ rest: [open = ''] }: { rest: string[] }): JSX.Element => {
  const say = useWords();
  const feed = useCalls();
  if (!feed.loaded) return feed.error ? <Trouble text={feed.error} /> : <Loading />;
  const call = feed.calls.find((each) => each.requestId === open);
  const list = (
    <>
      <List calls={feed.calls} open={open} />
      {feed.older && (
        <button type="button" class="quiet older" onClick={feed.older}>
          {say('more')}
        </button>
      )}
    </>
  );
  const detail = call ? <CallDetail call={call} /> : open && <Empty what={say('callGone')} />;
  return <Split list={list} detail={detail} backTo={hrefOf('calls')} />;
};
