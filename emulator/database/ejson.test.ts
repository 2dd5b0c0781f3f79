/** Why: what is stored must come back as it was, in every type that EJSON knows. */
import { Binary, Decimal128, EJSON, type Long, ObjectId } from 'bson';
import fc from 'fast-check';
import { parseEjson, stringifyEjson, type Value } from './ejson';

const value: fc.Arbitrary<Value> = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true, min: new Date(-1e14), max: new Date(1e14) }),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => new Binary(bytes)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !key.startsWith('$') && key !== '__proto__'),
      tie('any'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).any;

describe('EJSON', () => {
  it('survives a round trip', () => {
    fc.assert(
      fc.property(value, (original) => {
        expect(parseEjson(stringifyEjson({ original }))).toEqual({ original });
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('reads what the SDK writes: canonical EJSON', () => {
    const original = {
      int: 5,
      double: 1.5,
      big: 2 ** 40,
      date: new Date(1234),
      id: new ObjectId('0123456789abcdef01234567'),
      nested: [{ a: null, b: true }],
      price: Decimal128.fromString('1.10'),
    };
    expect(parseEjson(EJSON.stringify(original, { relaxed: false }))).toEqual(original);
  });

  it('is read by the SDK as the same values', () => {
    const original = {
      date: new Date(1234),
      far: new Date(-5),
      id: new ObjectId(),
      n: -0,
      list: [1],
    };
    expect(EJSON.parse(stringifyEjson(original))).toEqual(original);
  });

  it('keeps a long that JavaScript cannot hold', () => {
    const long = parseEjson('{"n":{"$numberLong":"9223372036854775807"}}') as { n: Long };
    expect(long.n.toString()).toBe('9223372036854775807');
    expect(stringifyEjson(long)).toContain('9223372036854775807');
  });

  it('dates a server date with the time it is given', () => {
    const parsed = parseEjson('{"at":{"$tcb_server_date":{"offset":1000}}}', 5000);
    expect(parsed).toEqual({ at: new Date(6000) });
  });

  it('turns a regular expression into one, and keeps one that JavaScript refuses', () => {
    expect(parseEjson('{"$regularExpression":{"pattern":"^a","options":"i"}}')).toEqual(/^a/i);
    const text = '{"r":{"$regularExpression":{"pattern":"(?<a>(?>b))","options":""}}}';
    expect(stringifyEjson(parseEjson(text))).toBe(text);
  });
});
