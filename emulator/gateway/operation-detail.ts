/**
 * Why: what a function asked of the cloud, as its author would recognise it: the collection, the
 * filter as it came, what was to be written. Cut to its beginning, since a watcher keeps many.
 */
export interface OperationDetail {
  action: string;
  collection: string | null;
  /** A filter, the stages of an aggregate, or what is called; null when there is none. */
  query: string | null;
  /** What is to be written; null when nothing is. */
  change: string | null;
}

type Parameters = Record<string, unknown>;

const longest = 1500;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** A plain slice would keep the whole text in memory behind it. */
const beginning = (text: string): string =>
  text.length <= longest ? text : `${Buffer.from(text.slice(0, longest)).toString()}…`;

const shown = (value: unknown): string | null =>
  value === undefined || value === null || value === '' ? null : beginning(textOf(value));

const stagesOf = (stages: unknown): string | null => {
  if (!Array.isArray(stages)) return null;
  const named = stages.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as Record<string, unknown>;
    return `${textOf(stageKey)} ${textOf(stageValue)}`;
  });
  return beginning(named.join('\n'));
};

/** For traffic that is no query: the API, the function, the file. */
const calledBy = (parameters: Parameters): unknown =>
  parameters['apiName'] ??
  parameters['function_name'] ??
  parameters['path'] ??
  parameters['file_list'] ??
  parameters['fileid_list'];

const queryOf = (parameters: Parameters): string | null =>
  stagesOf(parameters['stages']) ?? shown(parameters['query']) ?? shown(calledBy(parameters));

const changeOf = ({ data }: Parameters): string | null =>
  Array.isArray(data) ? beginning(data.map(textOf).join('\n')) : shown(data);

/** Describes any body of the admin endpoint, however malformed. */
export const operationDetail = (parameters: Parameters): OperationDetail => {
  const { action, collectionName } = parameters;
  return {
    action: typeof action === 'string' ? action.slice(0, 100) : '',
    collection: typeof collectionName === 'string' ? collectionName.slice(0, 100) : null,
    query: queryOf(parameters),
    change: changeOf(parameters),
  };
};
