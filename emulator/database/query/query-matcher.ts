/**
 * Why: compiles a filter into one test. The whole of MongoDB's query language that the SDK can
 * send is evaluated here; indexes only choose which documents are asked.
 */
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { expressionTest } from '../aggregation/expressions';
import { schemaTest } from './json-schema';
import { equals, negations, operators, sizeTest } from './match-operators';
import { asDocument, orElement, reaches, type Test } from './match-path';
import { badOperand, refused } from '../refusal';
import { isPattern } from './regular-expression';

export type Filter = Record<string, Value>;

/** Where a condition stands: its path, and whether an array there is asked element by element. */
interface Site {
  path: string[];
  opened: boolean;
}

const element: Site = { path: [], opened: false };
const whole = (site: Site): Site => ({ ...site, opened: false });

const isOperatorObject = (value: Value): value is Filter =>
  isPlainObject(value) && (Object.keys(value)[0] ?? '').startsWith('$') && !('$ref' in value);

const every =
  (tests: Test[]): Test =>
  (value) =>
    tests.every((test) => test(value));

const some =
  (tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));

const inverted =
  (test: Test): Test =>
  (value) =>
    !test(value);

/** A condition on an element itself: operators see it as it is, without opening it again. */
const elementTest = (condition: Filter): Test => {
  if (isOperatorObject(condition) && !(Object.keys(condition)[0] ?? '').match(/^\$(and|or|nor)$/))
    return conditionTest(element, condition);
  const test = filterTest(condition);
  return (item) => (isPlainObject(item) || Array.isArray(item)) && test(asDocument(item));
};

const elemMatch = (operand: Value): Test => {
  if (!isPlainObject(operand)) throw badOperand('$elemMatch needs an Object');
  const test = elementTest(operand);
  return (value) => Array.isArray(value) && value.some((item) => test(item));
};

const all = (site: Site, operand: Value): Test => {
  if (!Array.isArray(operand)) throw badOperand('$all needs an array');
  if (operand.length === 0) return () => false;
  return every(
    operand.map((each) =>
      isPlainObject(each) && '$elemMatch' in each
        ? conditionTest(site, each)
        : reaching(site, equals(each)),
    ),
  );
};

const reaching = ({ path, opened }: Site, test: Test): Test => {
  const atEnd = opened ? orElement(test) : test;
  return (document) => reaches(document, path, 0, atEnd);
};

const notTest = (site: Site, operand: Value): Test => {
  if (isPattern(operand)) return inverted(reaching(site, equals(operand)));
  if (!isOperatorObject(operand)) throw badOperand('$not needs a regex or a document');
  return inverted(conditionTest(site, operand));
};

const exists = (site: Site, operand: Value): Test => {
  const present = reaching(whole(site), (value) => value !== undefined);
  return operand ? present : inverted(present);
};

/** Operators that ask about the array itself, or about the path as a whole. */
const pathOperators: Record<string, (site: Site, operand: Value) => Test> = {
  $not: notTest,
  $all: all,
  $exists: exists,
  $elemMatch: (site, operand) => reaching(whole(site), elemMatch(operand)),
  $size: (site, operand) => reaching(whole(site), sizeTest(operand)),
};

const operatorTest = (site: Site, name: string, condition: Filter): Test => {
  const operand = condition[name];
  const byPath = Object.hasOwn(pathOperators, name) ? pathOperators[name] : undefined;
  if (byPath) return byPath(site, operand);
  const positive = negations[name];
  if (positive) return inverted(operatorTest(site, positive, { [positive]: operand }));
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) throw badOperand(`unknown operator: ${name}`);
  return reaching(site, operator(operand, condition));
};

const conditionTest = (site: Site, condition: Value): Test => {
  if (!isOperatorObject(condition)) return reaching(site, equals(condition));
  const names = Object.keys(condition).filter((name) => name !== '$options');
  return every(names.map((name) => operatorTest(site, name, condition)));
};

/** How a filter's `$expr` is evaluated: a pipeline knows variables that a plain query does not. */
export type ExpressionTest = (expression: Value) => Test;

const clauses = (name: string, operand: Value, expr: ExpressionTest): Test[] => {
  if (!Array.isArray(operand) || operand.length === 0)
    throw badOperand(`${name} must be a nonempty array`);
  return operand.map((each: Value) => {
    if (!isPlainObject(each)) throw badOperand(`${name} entries need to be full objects`);
    return filterTest(each, expr);
  });
};

const unsupported = (name: string) => (): Test => {
  throw refused(`${name} needs an index of a kind that is not here`);
};

const topLevel: Record<string, (operand: Value, expr: ExpressionTest) => Test> = {
  $and: (operand, expr) => every(clauses('$and', operand, expr)),
  $or: (operand, expr) => some(clauses('$or', operand, expr)),
  $nor: (operand, expr) => inverted(some(clauses('$nor', operand, expr))),
  $expr: (operand, expr) => expr(operand),
  $jsonSchema: schemaTest,
  $comment: () => () => true,
  $text: unsupported('$text'),
};

const filterTest = (filter: Filter, expr: ExpressionTest = expressionTest): Test =>
  every(
    Object.entries(filter).map(([key, condition]) => {
      if (!key.startsWith('$'))
        return conditionTest({ path: key.split('.'), opened: true }, condition);
      const make = Object.hasOwn(topLevel, key) ? topLevel[key] : undefined;
      if (!make) throw badOperand(`unknown top level operator: ${key}`);
      return make(condition, expr);
    }),
  );

/** The test of a whole filter on a document. Throws the platform's code for a bad operator. */
export const matcher = (
  filter: Filter,
  expr: ExpressionTest = expressionTest,
): ((document: Document) => boolean) =>
  Object.keys(filter).length === 0 ? () => true : filterTest(filter, expr);

/** The test of a condition on one value as it would stand in a field: for `$pull` and positions. */
export const valueMatcher = (condition: Value): Test =>
  conditionTest({ path: [], opened: true }, condition);

export { isOperatorObject };
