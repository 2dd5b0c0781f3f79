/** Why: reads what a function's folder declares: permissions, triggers, timeout, memory. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const triggerSchema = z.object({
  name: z.string(),
  type: z.literal('timer'),
  config: z.string(),
});

const configSchema = z.object({
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z.array(triggerSchema).default([]),
  timeout: z.number().positive().default(20),
  memorySize: z.number().positive().default(256),
});

export type FunctionConfig = z.infer<typeof configSchema>;
export type Trigger = z.infer<typeof triggerSchema>;

export const readFunctionConfig = (name: string, folder: string): FunctionConfig => {
  const file = join(folder, 'config.json');
  const raw: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const parsed = configSchema.safeParse(raw);
  if (!parsed.success) throw new Error(`config.json of function ${name}: ${parsed.error.message}`);
  if (parsed.data.triggers.length > 1) {
    throw new Error(`config.json of function ${name}: the platform allows one trigger a function`);
  }
  return parsed.data;
};
