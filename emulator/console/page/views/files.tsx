/** Why: what lies in storage, what it looks like, and a link to hand on. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FileLink, FilePage, ListedFile } from '../../inventory-endpoint';
import { messageOf, post, usePolled } from '../cloud-requests';
import { moment, size } from '../formats';
import { CopyButton } from '../json-view';
import { hrefOf } from '../navigation';
import { Empty, Fact, Loading, Section, Split, Trouble } from '../pieces';
import { useWords } from '../words';

const Row = ({ file, open }: { file: ListedFile; open: boolean }): JSX.Element => (
  <a
    class="row file"
    data-row
    href={hrefOf('files', file.path)}
    aria-current={open ? 'true' : undefined}
  >
    <span class="path">{file.path}</span>
    <span class="number">{size(file.size)}</span>
  </a>
);

/** A fresh link for each file that is opened. */
const useLink = (path: string): { link?: FileLink; error?: string } => {
  const [state, setState] = useState<{ link?: FileLink; error?: string }>({});
  useEffect(() => {
    let gone = false;
    const keep = (next: typeof state): void => (gone ? undefined : setState(next));
    setState({});
    post<FileLink>('sandbox/files/link', { path })
      .then((link) => keep({ link }))
      .catch((failure: unknown) => keep({ error: messageOf(failure) }));
    return () => void (gone = true);
  }, [path]);
  return state;
};

const Detail = ({ file }: { file: ListedFile }): JSX.Element => {
  const say = useWords();
  const { link, error } = useLink(file.path);
  const url = link && new URL(link.path, location.href).href;
  return (
    <article class="detail">
      <header class="detail-head">
        <h2>{file.path}</h2>
      </header>
      <dl class="facts">
        <Fact name={say('size')}>{size(file.size)}</Fact>
        <Fact name="Content-Type">{file.type}</Fact>
      </dl>
      <Trouble text={error} />
      <Section title="fileID" aside={<CopyButton text={file.fileID} />}>
        <code class="wrap">{file.fileID}</code>
      </Section>
      {link && url && (
        <Section title={say('temporaryUrl')} aside={<CopyButton text={url} />}>
          <a class="wrap" href={link.path} target="_blank" rel="noreferrer">
            {url}
          </a>
          <p class="hint">
            {say('until')} {moment(link.expires)}
          </p>
        </Section>
      )}
      {link && file.type.startsWith('image/') ? (
        <img class="preview" src={link.path} alt={file.path} />
      ) : (
        <p class="hint">{say('noPreview')}</p>
      )}
    </article>
  );
};

export const FilesView = ({ rest: [open = ''] }: { rest: string[] }): JSX.Element => {
  const say = useWords();
  const [text, setText] = useState('');
  const [skip, setSkip] = useState(0);
  const page = usePolled<FilePage>(`sandbox/files?skip=${skip}&text=${encodeURIComponent(text)}`);
  const [last, setLast] = useState<FilePage>();
  useEffect(() => setLast((before) => page.value ?? before), [page.value]);
  if (!last) return page.error ? <Trouble text={page.error} /> : <Loading />;
  const file = last.files.find((each) => each.path === open);
  const untouched = last.files.length === 0 && text === '' && skip === 0;
  const search = (value: string): void => {
    setSkip(0);
    setText(value);
  };
  const list = untouched ? (
    <Empty what={say('noFiles')} hint={say('noFilesHint')} />
  ) : (
    <>
      <div class="tools">
        <input
          type="search"
          data-search
          aria-label={say('findFile')}
          placeholder={say('findFile')}
          value={text}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </div>
      {last.files.length === 0 && <Empty what={say('noMatch')} />}
      {last.files.map((each) => (
        <Row key={each.path} file={each} open={each.path === open} />
      ))}
      <Pager skip={skip} next={last.next} onSkip={setSkip} />
    </>
  );
  const detail = file && <Detail file={file} />;
  return <Split list={list} detail={detail} backTo={hrefOf('files')} />;
};

const Pager = ({
  skip,
  next,
  onSkip,
}: {
  skip: number;
  next: number | null;
  onSkip: (skip: number) => void;
}): JSX.Element | null => {
  const say = useWords();
  if (skip === 0 && next === null) return null;
  return (
    <div class="pager">
      <button type="button" disabled={skip === 0} onClick={() => onSkip(Math.max(0, skip - 50))}>
        {say('previous')}
      </button>
      <button type="button" disabled={next === null} onClick={() => onSkip(next ?? 0)}>
        {say('next')}
      </button>
    </div>
  );
};
