/** Why: one collection: its indexes, a query with its cost, the documents page by page. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CollectionSummary, DocumentPage } from '../../document-endpoint';
import { post, useAsked, type Polled } from '../cloud-requests';
import { duration } from '../formats';
import { JsonLine } from '../json-view';
import { hrefOf } from '../navigation';
import { Badge, Empty, Loading, Trouble } from '../pieces';
import { useWords } from '../words';
import { DocumentPane, NewDocument } from './document-pane';
import { QueryForm } from './query-form';

interface Asked {
  filter: string;
  sort: string;
  skip: number;
  /** Rises with every "run". */
  turn: number;
}

const pageSize = 20;
/** Above this many milliseconds a page is not asked for again by itself. */
const cheap = 50;

const useDocuments = (collection: string, asked: Asked): Polled<DocumentPage> => {
  const { turn, ...query } = asked;
  const key = JSON.stringify([collection, query, turn]);
  const last = useRef<{ key: string; page: DocumentPage } | undefined>(undefined);
  return useAsked<DocumentPage>(key, async (signal) => {
    const known = last.current;
    if (known?.key === key && known.page.ms > cheap) return known.page;
    const body = { collection, ...query, limit: pageSize };
    const page = await post<DocumentPage>('sandbox/documents/query', body, signal);
    last.current = { key, page };
    return page;
  });
};

const Indexes = ({ collection }: { collection: CollectionSummary }): JSX.Element => {
  const say = useWords();
  const keysOf = (keys: CollectionSummary['indexes'][0]['keys']): string =>
    keys.map(({ field, direction }) => `${field}${direction === -1 ? ' ↓' : ' ↑'}`).join(', ');
  return (
    <details class="indexes">
      <summary>
        {say('indexes')} ({collection.indexes.length + 1})
      </summary>
      <ul>
        <li>
          <code>_id_</code> <span>_id ↑</span> <Badge>{say('unique')}</Badge>
        </li>
        {collection.indexes.map((index) => (
          <li key={index.name}>
            <code>{index.name}</code> <span>{keysOf(index.keys)}</span>{' '}
            {index.unique && <Badge>{say('unique')}</Badge>}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Cost = ({ page }: { page: DocumentPage }): JSX.Element => {
  const say = useWords();
  return (
    <span class="hint">
      {page.scans.map(({ index, examined }) => (
        <span class={index || examined < 100 ? 'scan' : 'scan walk'}>
          {index ?? say('fullWalk')} · {say('walked')} {examined}
        </span>
      ))}{' '}
      {duration(page.ms)}
    </span>
  );
};

/** The `_id` of an EJSON text, again as EJSON. */
export const idOf = (text: string): string =>
  JSON.stringify((JSON.parse(text) as { _id?: unknown })._id);

interface DocumentsProps {
  name: string;
  page: DocumentPage;
  skip: number;
  onSkip: (skip: number) => void;
}

const Documents = ({ name, page, skip, onSkip }: DocumentsProps): JSX.Element => {
  const say = useWords();
  const { documents, total } = page;
  if (total === 0) return <Empty what={say('noDocuments')} />;
  const range = { from: skip + 1, to: skip + documents.length, total };
  return (
    <>
      {documents.map((text) => (
        <a class="row document" data-row href={hrefOf('data', name, idOf(text))}>
          <JsonLine text={text} />
        </a>
      ))}
      <div class="pager">
        <button
          type="button"
          disabled={skip === 0}
          onClick={() => onSkip(Math.max(0, skip - pageSize))}
        >
          {say('previous')}
        </button>
        <span>{say('range', range)}</span>
        <button
          type="button"
          disabled={skip + documents.length >= total}
          onClick={() => onSkip(skip + pageSize)}
        >
          {say('next')}
        </button>
      </div>
    </>
  );
};

interface PaneProps {
  collection: CollectionSummary;
  /** `new`, or the `_id` of the open document as EJSON. */
  id: string | undefined;
}

export const CollectionPane = ({ collection, id }: PaneProps): JSX.Element => {
  const say = useWords();
  const { name, documents } = collection;
  const [asked, setAsked] = useState<Asked>({ filter: '{}', sort: '{}', skip: 0, turn: 0 });
  const page = useDocuments(name, asked);
  if (id === 'new') return <NewDocument collection={name} />;
  if (id !== undefined) return <DocumentPane key={id} collection={name} id={id} />;
  return (
    <article class="detail">
      <header class="detail-head">
        <h2>{name}</h2>
        <span class="hint">
          {documents === 1 ? say('documentsOne') : say('documents', { n: documents })}
        </span>
        <a class="button" href={hrefOf('data', name, 'new')}>
          {say('newDocument')}
        </a>
      </header>
      <Indexes collection={collection} />
      <QueryForm
        onRun={(filter, sort) => setAsked({ filter, sort, skip: 0, turn: asked.turn + 1 })}
      />
      <Trouble text={page.error} />
      {page.value ? (
        <>
          <Cost page={page.value} />
          <Documents
            name={name}
            page={page.value}
            skip={asked.skip}
            onSkip={(skip) => setAsked({ ...asked, skip })}
          />
        </>
      ) : (
        !page.error && <Loading />
      )}
    </article>
  );
};
