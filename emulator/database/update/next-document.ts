/** Why: what a write makes of a document, apart from where and when: replace it, merge into it. */
import { CloudError, invalidParameter } from '../../gateway/cloud-error';
import type { FoundDocument } from '../store/candidates';
import type { Change } from '../store/collection-table';
import { assertModifier, updatedDocument } from './document-update';
import { isPlainObject, stringifyEjson, type Document, type Value } from '../values/ejson';

export type NextDocument = (before: Document) => Document;

export const assertStorable = (document: Document): void => {
  const key = Object.keys(document).find((each) => each.startsWith('$'));
  if (key !== undefined) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `field names must not begin with $: ${key}`);
  }
  if (isPlainObject(document._id) || Array.isArray(document._id)) {
    throw invalidParameter('_id must be a scalar');
  }
};

/** Undefined where nothing changes. */
export const changeOf = (
  collection: string,
  { document: before, text: old }: FoundDocument,
  after: Document,
): Change | undefined => {
  const text = stringifyEjson(after);
  return text === old ? undefined : { collection, id: before._id, before, after, text };
};

export const replacing = (body: Document): NextDocument => {
  assertStorable(body);
  if ('_id' in body) throw invalidParameter('不能更新_id的值');
  return (before) => ({ ...(before._id === undefined ? {} : { _id: before._id }), ...body });
};

export const merging = (
  body: Document,
  filter: Record<string, Value>,
  now: number,
): NextDocument => {
  const modifier = assertModifier(body);
  return (before) => updatedDocument(before, modifier, { filter, now });
};
