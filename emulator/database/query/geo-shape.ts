/**
 * Why: MongoDB's geometry lives on the sphere, with great circles for edges. The S2 library that
 * it uses answers here too, so that a line between two cities bends as it does there.
 */
import { geojson, s1, s2 } from 's2js';
import { CloudError } from '../../gateway/cloud-error';
import { isPlainObject, type Value } from '../values/ejson';

/** MongoDB's radius of the earth, in metres. */
export const earthRadius = 6_378_100;

/** A geometry taken apart; `index` holds its lines and areas. */
export interface Shape {
  points: s2.Point[];
  lines: s2.Polyline[];
  areas: s2.Polygon[];
  index: s2.ShapeIndex | undefined;
}

const kinds = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];

type Geometry = Parameters<typeof geojson.fromGeoJSON>[0];

const isPair = (value: Value): value is [number, number] =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.slice(0, 2).every((each) => typeof each === 'number' && Number.isFinite(each));

const onEarth = ([longitude, latitude]: [number, number]): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const isPosition = (value: Value): boolean =>
  isPair(value)
    ? onEarth(value)
    : Array.isArray(value) && value.length > 0 && value.every(isPosition);

const indexed = (lines: s2.Polyline[], areas: s2.Polygon[]): s2.ShapeIndex | undefined => {
  if (lines.length + areas.length === 0) return undefined;
  const index = new s2.ShapeIndex();
  for (const each of [...lines, ...areas]) index.add(each);
  return index;
};

// One polygon is read as a list of one: read alone, a rectangle would get parallels for edges.
const alone = (geometry: Geometry): Geometry =>
  geometry.type === 'Polygon'
    ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    : geometry;

const shapeFrom = (geometry: Geometry): Shape => {
  const parts = [geojson.fromGeoJSON(alone(geometry))].flat() as (
    | s2.Point
    | s2.Polyline
    | s2.Polygon
  )[];
  const lines = parts.filter((part) => part instanceof s2.Polyline);
  const areas = parts.filter((part) => part instanceof s2.Polygon);
  const points = parts.filter((part) => part instanceof s2.Point);
  return { points, lines, areas, index: indexed(lines, areas) };
};

const collected = (geometries: Value): Shape | undefined => {
  if (!Array.isArray(geometries)) return undefined;
  const shapes = geometries.map(shapeOf);
  if (shapes.some((shape) => !shape)) return undefined;
  const lines = shapes.flatMap((shape) => shape?.lines ?? []);
  const areas = shapes.flatMap((shape) => shape?.areas ?? []);
  const points = shapes.flatMap((shape) => shape?.points ?? []);
  return { points, lines, areas, index: indexed(lines, areas) };
};

/** The shape of a GeoJSON object or of a `[longitude, latitude]` pair; undefined for anything else. */
export const shapeOf = (value: Value): Shape | undefined => {
  if (isPair(value)) return shapeOf({ type: 'Point', coordinates: value });
  if (!isPlainObject(value)) return undefined;
  if (value['type'] === 'GeometryCollection') return collected(value['geometries']);
  if (!kinds.includes(String(value['type'])) || !isPosition(value['coordinates'])) return undefined;
  return shapeFrom(value as unknown as Geometry);
};

/** The shape that an operator names; refuses what is none. */
export const requiredShape = (value: Value): Shape => {
  const shape = shapeOf(value);
  if (shape) return shape;
  throw new CloudError('DATABASE_REQUEST_FAILED', 'unknown GeoJSON type or invalid coordinates');
};

/** Points that stand for every connected part: where one of them lies inside, the parts meet. */
export const vertices = ({ points, lines, areas }: Shape): s2.Point[] => [
  ...points,
  ...lines.flatMap((line) => line.points),
  ...areas.flatMap((area) => area.loops.flatMap((loop) => loop.vertices)),
];

const liesIn = (points: s2.Point[], areas: s2.Polygon[]): boolean =>
  areas.some((area) => points.some((point) => area.containsPoint(point)));

type Target = Parameters<s2.ClosestEdgeQuery['findClosestEdge']>[0];

const toIndex = (index: s2.ShapeIndex | undefined, targets: () => Target[]): number[] => {
  if (!index) return [];
  const query = new s2.ClosestEdgeQuery(index);
  return targets().map((target) => s1.chordangle.angle(query.findClosestEdge(target).distance));
};

const toPoint = (point: s2.Point): Target => new s2.EdgeQueryPointTarget(point);

const betweenEdges = (left: Shape, right: Shape): number[] => {
  const { index } = right;
  return index ? toIndex(left.index, () => [new s2.EdgeQueryShapeIndexTarget(index)]) : [];
};

/** The shortest way between two shapes in radians; 0 where they touch or one lies in the other. */
export const distanceBetween = (left: Shape, right: Shape): number => {
  if (liesIn(vertices(left), right.areas) || liesIn(vertices(right), left.areas)) return 0;
  return Math.min(
    ...left.points.flatMap((one) => right.points.map((other) => one.distance(other))),
    ...toIndex(right.index, () => left.points.map(toPoint)),
    ...toIndex(left.index, () => right.points.map(toPoint)),
    ...betweenEdges(left, right),
  );
};
