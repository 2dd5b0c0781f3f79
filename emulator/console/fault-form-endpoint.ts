/**
 * Why: the console's form of faults is made from the very schema that judges them, so a fault that
 * is added can be set by hand without touching the page.
 */
import { z } from 'zod';
import { replyJson } from '../gateway/http-exchange';
import type { Route } from '../gateway/router';
import { faultSchema, noFaults, type FaultControl } from '../sandbox/faults';

/** One property of the faults' JSON Schema, as far as a form needs it. */
export interface FaultField {
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  anyOf?: FaultField[];
}

export interface FaultReport {
  fields: Record<string, FaultField>;
  inForce: Record<string, unknown>;
  /** The values that mean that nothing is provoked. */
  usual: Record<string, unknown>;
}

const fieldsOf = (): Record<string, FaultField> => {
  const schema = z.toJSONSchema(faultSchema, { unrepresentable: 'any' });
  return (schema.properties ?? {}) as Record<string, FaultField>;
};

/** `GET /sandbox/faults`: what may be provoked, what is, and what is usual. */
export const faultFormRoute = (faults: FaultControl): Route => ({
  method: 'GET',
  path: '/sandbox/faults',
  handle: ({ response }) => {
    const report: FaultReport = {
      fields: fieldsOf(),
      inForce: { ...faults.inForce },
      usual: { ...noFaults },
    };
    replyJson(response, report);
  },
});
