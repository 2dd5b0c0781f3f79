/** Why: a plain text field is the editor; what it lacks in comfort it has in telling mistakes early. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTask } from '../cloud-requests';
import { readTyped, type Typed } from '../ejson-input';
import { Confirm, Trouble } from '../pieces';
import { useWords } from '../words';

interface EditorProps {
  text: string;
  /** What is asked before saving. */
  question: string;
  action: string;
  onSave: (ejson: string) => Promise<void>;
  onLeave: () => void;
}

const State = ({ typed, unchanged }: { typed: Typed; unchanged: boolean }): JSX.Element => {
  const say = useWords();
  if (!typed.ok) return <span class="mistake">{typed.why}</span>;
  return <span class="hint">{unchanged ? say('unchanged') : `✓ ${say('valid')}`}</span>;
};

export const EjsonEditor = ({
  text,
  question,
  action,
  onSave,
  onLeave,
}: EditorProps): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const [draft, setDraft] = useState(text);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.setSelectionRange(0, 0);
    field.current?.focus({ preventScroll: true });
  }, []);
  const typed = readTyped(draft, say('notObject'));
  const unchanged = draft === text;
  const ask = (): void => setAsking(typed.ok && !unchanged);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
    else if (event.key === 'Escape') onLeave();
  };
  const save = (): void => {
    setAsking(false);
    if (typed.ok) void task.run(() => onSave(typed.ejson));
  };
  return (
    <div class="editor">
      <textarea
        ref={field}
        aria-label="EJSON"
        spellcheck={false}
        rows={Math.min(30, Math.max(10, draft.split('\n').length + 1))}
        value={draft}
        aria-invalid={!typed.ok}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Trouble text={task.error} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!typed.ok || unchanged || task.busy}
          onClick={ask}
        >
          {action}
        </button>
        <button type="button" onClick={onLeave}>
          {say('cancel')}
        </button>
        <State typed={typed} unchanged={unchanged} />
      </div>
      <p class="hint">{say('editorHint')}</p>
      {asking && (
        <Confirm question={question} action={action} onYes={save} onNo={() => setAsking(false)} />
      )}
    </div>
  );
};
