/** Why: the few shapes that every view is made of. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words';

interface Children {
  children?: ComponentChildren;
}

/** Nothing there: what, and how something would come. */
export const Empty = ({ what, hint }: { what: string; hint?: string }): JSX.Element => (
  <div class="empty">
    <p>{what}</p>
    {hint && <p class="hint">{hint}</p>}
  </div>
);

export const Trouble = ({ text }: { text: string | undefined }): JSX.Element | null =>
  text ? (
    <p class="trouble" role="alert">
      {text}
    </p>
  ) : null;

export const Loading = (): JSX.Element => <Empty what={useWords()('loading')} />;

export const Badge = ({ tone, children }: Children & { tone?: string }): JSX.Element => (
  <span class={tone ? `badge ${tone}` : 'badge'}>{children}</span>
);

/** A name and its value, several in a row. */
export const Fact = ({ name, children }: Children & { name: string }): JSX.Element => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const Section = ({
  title,
  aside,
  children,
}: Children & { title: string; aside?: ComponentChildren }): JSX.Element => (
  <section class="section">
    <header>
      <h2>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
);

interface SplitProps {
  list: ComponentChildren;
  /** Undefined: nothing is open; a narrow screen then shows the list. */
  detail: ComponentChildren;
  backTo: string;
  /** With it the list keeps its own narrow column, and this stands beside it at first. */
  hint?: string;
}

/** A list with what is open beside it, or instead of it where there is no room. */
export const Split = ({ list, detail, backTo, hint }: SplitProps): JSX.Element => {
  const say = useWords();
  const kind = `split ${detail ? 'open' : ''} ${hint ? 'narrow-list' : ''}`;
  return (
    <div class={kind}>
      <div class="split-list">{list}</div>
      <div class="split-detail">
        {detail ? (
          <>
            <a class="back" href={backTo}>
              ‹ {say('back')}
            </a>
            {detail}
          </>
        ) : (
          hint && <Empty what={hint} />
        )}
      </div>
    </div>
  );
};

interface ConfirmProps {
  question: string;
  action: string;
  danger?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is changed; Escape and the backdrop mean no. */
export const Confirm = ({ question, action, danger, onYes, onNo }: ConfirmProps): JSX.Element => {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onCancel={onNo} onClose={onNo}>
      <p>{question}</p>
      <div class="buttons">
        <button type="button" onClick={onNo}>
          {say('cancel')}
        </button>
        <button type="button" class={danger ? 'danger' : 'primary'} onClick={onYes}>
          {action}
        </button>
      </div>
    </dialog>
  );
};
