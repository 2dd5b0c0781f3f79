/**
 * Why: the geo queries of the SDK: `$geoWithin`, `$geoIntersects` and `$nearSphere`. The last
 * also orders what it finds, nearest first, which the reading action does with `nearOf`.
 */
import { type s2 } from 's2js';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import {
  distanceBetween,
  earthRadius,
  requiredShape,
  shapeOf,
  vertices,
  type Shape,
} from './geo-shape';
import { reaches, type Test } from './match-path';
import { refused } from '../refusal';

/** Six micrometres: what rounding may put between a border and a point on it. */
const touching = 1e-12;

const intersects: (operand: Value) => Test = (operand) => {
  const wanted = requiredShape(isPlainObject(operand) ? operand['$geometry'] : undefined);
  return (value) => {
    const shape = shapeOf(value);
    return shape !== undefined && distanceBetween(shape, wanted) <= touching;
  };
};

/** Which side of the great circle through two points a third lies on. */
const side = (one: s2.Point, other: s2.Point, third: s2.Point): number =>
  Math.sign(one.vector.cross(other.vector).dot(third.vector));

type Edge = [s2.Point, s2.Point];

const crosses = ([a, b]: Edge, [c, d]: Edge): boolean => {
  const turn = side(a, b, c);
  return turn !== 0 && turn === -side(a, b, d) && side(c, d, b) === turn && side(c, d, a) === -turn;
};

const edgesOf = (shape: Shape): Edge[] =>
  [...shape.lines, ...shape.areas].flatMap((each) =>
    Array.from({ length: each.numEdges() }, (_, at): Edge => {
      const { v0, v1 } = each.edge(at);
      return [v0, v1];
    }),
  );

const pointShape = (point: s2.Point): Shape => ({
  points: [point],
  lines: [],
  areas: [],
  index: undefined,
});

/** Inside or on the border of the areas, and no edge leads out through a border. */
const isInside = (shape: Shape, region: Shape): boolean =>
  vertices(shape).every((point) => distanceBetween(pointShape(point), region) <= touching) &&
  !edgesOf(shape).some((edge) => edgesOf(region).some((border) => crosses(edge, border)));

const withinSphere = (operand: Value): ((shape: Shape) => boolean) => {
  const [center, radius] = Array.isArray(operand) ? (operand as Value[]) : [];
  const middle = requiredShape(center);
  if (typeof radius !== 'number' || !(radius >= 0))
    throw refused('radius must be a non-negative number');
  return (shape) =>
    vertices(shape).every((point) => distanceBetween(pointShape(point), middle) <= radius);
};

const regionTest = (operand: Value): ((shape: Shape) => boolean) => {
  if (!isPlainObject(operand)) throw refused('$geoWithin needs an object');
  if ('$centerSphere' in operand) return withinSphere(operand['$centerSphere']);
  if (!('$geometry' in operand))
    throw refused('$geoWithin: only $geometry and $centerSphere are known');
  const region = requiredShape(operand['$geometry']);
  if (region.areas.length === 0) throw refused('$geoWithin needs a Polygon or a MultiPolygon');
  return (shape) => isInside(shape, region);
};

const within: (operand: Value) => Test = (operand) => {
  const test = regionTest(operand);
  return (value) => {
    const shape = shapeOf(value);
    return shape !== undefined && test(shape);
  };
};

/** A place with bounds in metres, as `$nearSphere` and the `$geoNear` stage have it. */
export interface Near {
  shape: Shape;
  least: number;
  most: number;
}

const nearFrom = (operand: Value): Near => {
  const given = isPlainObject(operand) ? operand : {};
  return {
    shape: requiredShape(given['$geometry']),
    least: Number(given['$minDistance'] ?? 0),
    most: Number(given['$maxDistance'] ?? Infinity),
  };
};

/** Metres from a stored value to the place; undefined when the value is no geometry. */
export const metresTo = (near: Shape, value: Value): number | undefined => {
  const shape = shapeOf(value);
  return shape && distanceBetween(shape, near) * earthRadius;
};

const nearby: (operand: Value) => Test = (operand) => {
  const near = nearFrom(operand);
  return (value) => {
    const metres = metresTo(near.shape, value);
    return metres !== undefined && metres >= near.least && metres <= near.most;
  };
};

export const geoOperators = {
  $geoIntersects: intersects,
  $geoWithin: within,
  $nearSphere: nearby,
  $near: nearby,
};

const nearNames = ['$nearSphere', '$near'];

const nearIn = (filter: Record<string, Value>): [path: string, operand: Value][] =>
  Object.entries(filter).flatMap(([key, condition]): [string, Value][] => {
    if (key === '$and' && Array.isArray(condition)) return condition.flatMap(nearIn);
    const name = nearNames.find((each) => isPlainObject(condition) && each in condition);
    return name && isPlainObject(condition) ? [[key, condition[name]]] : [];
  });

/** The nearest of the places that a path reaches, in metres. */
export const nearestAt = (document: Document, path: string, near: Shape): number => {
  let nearest = Infinity;
  reaches(document, path.split('.'), 0, (value) => {
    const each = Array.isArray(value) && shapeOf(value) === undefined ? value : [value];
    for (const place of each) nearest = Math.min(nearest, metresTo(near, place) ?? Infinity);
    return false;
  });
  return nearest;
};

/** The distance by which a filter with `$nearSphere` orders its results; undefined without one. */
export const nearOf = (
  filter: Record<string, Value>,
): ((document: Document) => number) | undefined => {
  const [first, second] = nearIn(filter);
  if (second) throw refused('Too many geoNear expressions');
  if (!first) return undefined;
  const [path, operand] = first;
  const { shape } = nearFrom(operand);
  return (document) => nearestAt(document, path, shape);
};
