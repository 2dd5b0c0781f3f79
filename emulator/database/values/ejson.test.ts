/** Why: what the SDK writes is read, and what is written the SDK reads, as the same values. */
import { Decimal128, EJSON, type Long, ObjectId } from 'bson';
import { parseEjson, stringifyEjson } from './ejson';

describe('EJSON', () => {
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
