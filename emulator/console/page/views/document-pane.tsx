/** Why: one document to read, and to change as EJSON with the cloud's own judgement. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DocumentPage } from '../../document-endpoint';
import { post, useAsked, useTask } from '../cloud-requests';
import { pretty } from '../formats';
import { CopyButton, JsonView } from '../json-view';
import { go, hrefOf } from '../navigation';
import { Confirm, Empty, Loading, Trouble } from '../pieces';
import { useWords } from '../words';
import { EjsonEditor } from './ejson-editor';

/** The document as it is now, or null when there is none with this id. */
const useDocument = (
  collection: string,
  id: string,
): { text: string | null | undefined; error: string | undefined } => {
  const found = useAsked<string | null>(`${collection} ${id}`, async (signal) => {
    const body = { collection, filter: `{"_id":${id}}`, limit: 1 };
    const page = await post<DocumentPage>('sandbox/documents/query', body, signal);
    return page.documents[0] ?? null;
  });
  return { text: found.value, error: found.error };
};

interface ReaderProps {
  collection: string;
  text: string;
  onEdit: () => void;
}

const Reader = ({ collection, text, onEdit }: ReaderProps): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    setAsking(false);
    const body = { collection, document: text };
    const done = await task.run(async () => void (await post('sandbox/documents/remove', body)));
    if (done) go('data', collection);
  };
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={onEdit}>
          {say('edit')}
        </button>
        <button type="button" class="danger" disabled={task.busy} onClick={() => setAsking(true)}>
          {say('remove')}
        </button>
        <CopyButton text={pretty(text)} />
      </div>
      <Trouble text={task.error} />
      <JsonView text={text} />
      {asking && (
        <Confirm
          question={say('removeAsk')}
          action={say('remove')}
          danger
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
};

interface PaneProps {
  collection: string;
  /** As EJSON. */
  id: string;
}

export const DocumentPane = ({ collection, id }: PaneProps): JSX.Element => {
  const say = useWords();
  const { text, error } = useDocument(collection, id);
  // What was read when the editing began: the cloud refuses to overwrite anything newer.
  const [edited, setEdited] = useState<string>();
  const replace = async (after: string): Promise<void> => {
    await post('sandbox/documents/replace', { collection, before: edited, after });
    setEdited(undefined);
  };
  const reading =
    text === undefined ? (
      !error && <Loading />
    ) : text === null ? (
      <Empty what={say('documentGone')} />
    ) : (
      <Reader collection={collection} text={text} onEdit={() => setEdited(text)} />
    );
  return (
    <article class="detail">
      <header class="detail-head">
        <h2>
          <a href={hrefOf('data', collection)}>{collection}</a> / <code>{id}</code>
        </h2>
      </header>
      <Trouble text={error} />
      {edited === undefined ? (
        reading
      ) : (
        <EjsonEditor
          text={pretty(edited)}
          question={say('saveAsk')}
          action={say('save')}
          onSave={replace}
          onLeave={() => setEdited(undefined)}
        />
      )}
    </article>
  );
};

export const NewDocument = ({ collection }: { collection: string }): JSX.Element => {
  const say = useWords();
  const leave = (): void => go('data', collection);
  const insert = async (document: string): Promise<void> => {
    const body = { collection, document };
    const { id } = await post<{ id: string }>('sandbox/documents/insert', body);
    go('data', collection, id);
  };
  return (
    <article class="detail">
      <header class="detail-head">
        <h2>
          <a href={hrefOf('data', collection)}>{collection}</a> / {say('newDocument')}
        </h2>
      </header>
      <EjsonEditor
        text={'{\n  \n}'}
        question={say('insertAsk')}
        action={say('insert')}
        onSave={insert}
        onLeave={leave}
      />
    </article>
  );
};
