/** Why: `$jsonSchema` in a query: JSON Schema, draft 4, with MongoDB's types of values. */
import Ajv from 'ajv-draft-04';
import { isPlainObject, type Value } from '../values/ejson';
import type { Test } from './match-path';
import { badOperand } from '../refusal';
import { typeTest } from '../values/value-types';

const types = (wanted: Value): Test => {
  const tests = (Array.isArray(wanted) ? (wanted as Value[]) : [wanted]).map(typeTest);
  return (value) => tests.some((test) => test(value));
};

const schemas = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
schemas.addKeyword({ keyword: 'bsonType', compile: types });

/** The test of a schema on a document; keywords that MongoDB does not know are refused. */
export const schemaTest = (schema: Value): Test => {
  if (!isPlainObject(schema)) throw badOperand('$jsonSchema must be an object');
  try {
    const validate = schemas.compile(schema);
    return (document) => validate(document) === true;
  } catch (error) {
    throw badOperand(`$jsonSchema: ${error instanceof Error ? error.message : String(error)}`);
  }
};
