/** Why: a filter and an order as people type them; a mistake is told before anything is asked. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readTyped } from '../ejson-input';
import { useWords } from '../words';

interface FormProps {
  /** Both as EJSON. */
  onRun: (filter: string, sort: string) => void;
}

export const QueryForm = ({ onRun }: FormProps): JSX.Element => {
  const say = useWords();
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState('');
  const typed = readTyped(filter, say('notObject'));
  const order = readTyped(sort, say('notObject'));
  const run = (event: Event): void => {
    event.preventDefault();
    if (typed.ok && order.ok) onRun(typed.ejson, order.ejson);
  };
  const mistake = typed.ok ? (order.ok ? undefined : order.why) : typed.why;
  return (
    <form class="query" onSubmit={run}>
      <label class="grow">
        <span class="label">{say('filter')}</span>
        <input
          data-search
          spellcheck={false}
          autocomplete="off"
          placeholder="{ status: 'open', size: { $gt: 3 } }"
          aria-invalid={!typed.ok}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="label">{say('sort')}</span>
        <input
          spellcheck={false}
          autocomplete="off"
          placeholder="{ createdAt: -1 }"
          aria-invalid={!order.ok}
          value={sort}
          onInput={(event) => setSort(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={mistake !== undefined}>
        {say('run')}
      </button>
      {mistake && <p class="mistake">{mistake}</p>}
    </form>
  );
};
