/** Why: reliability tried out by hand: every fault as a field, made from the cloud's own schema. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultField, FaultReport } from '../../fault-form-endpoint';
import { post, useTask } from '../cloud-requests';
import { resetFaults, type FaultState } from '../fault-banner';
import { Loading, Section, Trouble } from '../pieces';
import { isPhrase } from '../phrases';
import { useWords } from '../words';

type Values = Record<string, string>;

/** What stands in a field for a value; nothing stands for null. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** A field that may be null is described by its other form. */
const formOf = (field: FaultField): FaultField =>
  field.anyOf?.find((each) => each.type !== 'null') ?? field;

const isNumber = ({ type }: FaultField): boolean => type === 'number' || type === 'integer';

const valueOf = (field: FaultField, text: string, usual: unknown): unknown => {
  if (text === '') return usual;
  const form = formOf(field);
  if (isNumber(form)) return Number(text);
  if (form.type === 'boolean') return text === 'true';
  return form.enum || form.type === 'string' ? text : JSON.parse(text);
};

interface InputProps {
  field: FaultField;
  value: string;
  placeholder: string;
  onValue: (value: string) => void;
}

const choicesOf = ({ enum: listed, type }: FaultField): string[] | undefined => {
  if (listed) return listed.map(textOf).filter(Boolean);
  return type === 'boolean' ? ['true', 'false'] : undefined;
};

const Input = ({ field, value, placeholder, onValue }: InputProps): JSX.Element => {
  const say = useWords();
  const form = formOf(field);
  const choices = choicesOf(form);
  if (choices) {
    return (
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{say('off')}</option>
        {choices.map((each) => (
          <option value={each}>{each}</option>
        ))}
      </select>
    );
  }
  const shared = {
    placeholder,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  };
  if (!isNumber(form)) return <input type="text" spellcheck={false} {...shared} />;
  const step = form.type === 'integer' ? 1 : 'any';
  return <input type="number" step={step} min={form.minimum} max={form.maximum} {...shared} />;
};

const FaultHint = ({ name }: { name: string }): JSX.Element | null => {
  const say = useWords();
  const phrase = `fault_${name}`;
  return isPhrase(phrase) ? <small>{say(phrase)}</small> : null;
};

interface FormProps {
  report: FaultReport;
  onDone: () => void;
}

const Form = ({ report, onDone }: FormProps): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const [changed, setChanged] = useState<Values>({});
  const { fields, inForce, usual } = report;
  const apply = (event: Event): void => {
    event.preventDefault();
    void task.run(async () => {
      const change = Object.entries(changed).map(([key, text]) => [
        key,
        valueOf(fields[key] ?? {}, text, usual[key]),
      ]);
      await post('faults', Object.fromEntries(change));
      setChanged({});
      onDone();
    });
  };
  const reset = (): void =>
    void task.run(async () => {
      await resetFaults();
      setChanged({});
      onDone();
    });
  const shown = (key: string): string =>
    changed[key] ?? (textOf(inForce[key]) === textOf(usual[key]) ? '' : textOf(inForce[key]));
  return (
    <form class="faults" onSubmit={apply}>
      {Object.entries(fields).map(([key, field]) => (
        <label class={shown(key) === '' ? 'fault' : 'fault set'} key={key}>
          <span>
            <code>{key}</code>
            <FaultHint name={key} />
          </span>
          <Input
            field={field}
            value={shown(key)}
            placeholder={say('usually', { value: textOf(usual[key]) || say('none') })}
            onValue={(value) => setChanged({ ...changed, [key]: value })}
          />
        </label>
      ))}
      <Trouble text={task.error} />
      <div class="buttons">
        <button
          type="submit"
          class="primary"
          disabled={task.busy || Object.keys(changed).length === 0}
        >
          {say('apply')}
        </button>
        <button type="button" disabled={task.busy} onClick={reset}>
          {say('resetFaults')}
        </button>
      </div>
    </form>
  );
};

export const FaultsView = ({ faults }: { faults: FaultState }): JSX.Element => {
  const say = useWords();
  if (!faults.value) return faults.error ? <Trouble text={faults.error} /> : <Loading />;
  return (
    <Section title={say('faults')}>
      <p class="hint">{say('faultsHint')}</p>
      <Form report={faults.value} onDone={faults.refresh} />
    </Section>
  );
};
