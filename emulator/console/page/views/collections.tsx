/** Why: which collections there are, how full, under which indexes; one of them opened. */
import type { JSX } from 'preact';
import type { CollectionSummary } from '../../document-endpoint';
import { usePolled } from '../cloud-requests';
import { hrefOf } from '../navigation';
import { Empty, Loading, Split, Trouble } from '../pieces';
import { useWords } from '../words';
import { CollectionPane } from './collection-pane';

const Row = ({ each, open }: { each: CollectionSummary; open: boolean }): JSX.Element => (
  <a
    class="row collection-row"
    data-row
    href={hrefOf('data', each.name)}
    aria-current={open ? 'true' : undefined}
  >
    <span class="path">{each.name}</span>
    <span class="number">{each.documents.toLocaleString()}</span>
  </a>
);

/** `rest` names the collection, then the document, both when open. */
export const DataView = ({ rest: [name = '', id] }: { rest: string[] }): JSX.Element => {
  const say = useWords();
  const { value, error } = usePolled<CollectionSummary[]>('sandbox/collections');
  if (!value) return error ? <Trouble text={error} /> : <Loading />;
  const open = value.find((each) => each.name === name);
  const list =
    value.length === 0 ? (
      <Empty what={say('noCollections')} hint={say('noCollectionsHint')} />
    ) : (
      value.map((each) => <Row key={each.name} each={each} open={each === open} />)
    );
  return (
    <Split
      list={list}
      detail={open && <CollectionPane key={name} collection={open} id={id} />}
      backTo={hrefOf('data')}
      hint={say('pickCollection')}
    />
  );
};
