/** Why: what is stored must come back as it was, in every type that EJSON knows. */
import { Binary, ObjectId } from 'bson';
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

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

it('survives a round trip', () => {
  fc.assert(
    fc.property(value, (original) => {
      expect(parseEjson(stringifyEjson({ original }))).toEqual({ original });
    }),
    { numRuns: runs, seed: 7 },
  );
});
