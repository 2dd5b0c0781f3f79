/** Why: `$geoNear`: documents by their distance from a place, in metres on MongoDB's sphere. */
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { metresTo } from '../query/geo-operators';
import { requiredShape, shapeOf, type Shape } from '../query/geo-shape';
import { reaches } from '../query/match-path';
import { matcher } from '../query/query-matcher';
import { withPath, type Stage } from './stage-kit';
import { refused } from '../refusal';

interface Nearness {
  shape: Shape;
  distanceField: string;
  least: number;
  most: number;
  multiplier: number;
  limit: number;
  locations: string | undefined;
  key: string | undefined;
}

const numberOf = (given: Record<string, Value>, name: string, fallback: number): number => {
  const value = given[name] ?? fallback;
  if (typeof value === 'number' && value >= 0) return value;
  throw refused(`$geoNear: ${name} must be a nonnegative number`);
};

const textOf = (value: Value): string | undefined =>
  typeof value === 'string' ? value : undefined;

const nearnessOf = (given: Record<string, Value>): Nearness => {
  const distanceField = textOf(given['distanceField']);
  if (!distanceField) throw refused("$geoNear requires a 'distanceField' option as a String");
  return {
    shape: requiredShape(given['near']),
    distanceField,
    least: numberOf(given, 'minDistance', 0),
    most: numberOf(given, 'maxDistance', Infinity),
    multiplier: numberOf(given, 'distanceMultiplier', 1),
    limit: numberOf(given, 'limit', numberOf(given, 'num', Infinity)),
    locations: textOf(given['includeLocs']),
    key: textOf(given['key']),
  };
};

/** Without a key the platform takes the collection's one geo index; here the first geometry. */
const firstGeometry = (value: Value): Value => {
  if (!isPlainObject(value)) return undefined;
  if (shapeOf(value)) return value;
  for (const child of Object.values(value)) {
    const found = firstGeometry(child);
    if (found !== undefined) return found;
  }
  return undefined;
};

const locationsOf = (document: Document, key: string | undefined): Value[] => {
  if (key === undefined) return [firstGeometry(document)];
  const found: Value[] = [];
  reaches(document, key.split('.'), 0, (value) => {
    found.push(...(Array.isArray(value) && !shapeOf(value) ? (value as Value[]) : [value]));
    return false;
  });
  return found;
};

interface Located {
  document: Document;
  location: Value;
  metres: number;
}

/** The nearest of a document's locations; none where it has no geometry. */
const located = (document: Document, { shape, key }: Nearness): Located[] => {
  const all = locationsOf(document, key).flatMap((location) => {
    const metres = metresTo(shape, location);
    return metres === undefined ? [] : [{ document, location, metres }];
  });
  return all.sort((left, right) => left.metres - right.metres).slice(0, 1);
};

const described = ({ document, location, metres }: Located, near: Nearness): Document => {
  const measured = withPath(document, near.distanceField, metres * near.multiplier);
  return near.locations === undefined ? measured : withPath(measured, near.locations, location);
};

export const geoNear: Stage = (documents, specification) => {
  const given = isPlainObject(specification) ? specification : {};
  const near = nearnessOf(given);
  const test = matcher(isPlainObject(given['query']) ? given['query'] : {});
  return documents
    .filter(test)
    .flatMap((document) => located(document, near))
    .filter(({ metres }) => metres >= near.least && metres <= near.most)
    .sort((left, right) => left.metres - right.metres)
    .slice(0, near.limit)
    .map((each) => described(each, near));
};
