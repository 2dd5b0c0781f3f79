/** Why: a body is judged by one schema before anything looks at it; a refusal says what is wrong. */
import { z } from 'zod';
import { HttpRefusal, readJson, type Exchange } from './http-exchange';

const bodyLimit = 1024 * 1024;

/**
 * The JSON body in the schema's shape.
 * @throws HttpRefusal 400 naming each field that does not fit, 413 above `most` bytes.
 */
export const readShape = async <Shape>(
  exchange: Exchange,
  schema: z.ZodType<Shape>,
  most = bodyLimit,
): Promise<Shape> => {
  const parsed = schema.safeParse(await readJson(exchange.request, most));
  if (!parsed.success) throw new HttpRefusal(400, z.prettifyError(parsed.error));
  return parsed.data;
};
