/**
 * Why: collections, indexes and templates belong to a project and are declared in a file of it.
 * A file with a mistake is refused with the place of the mistake, not found out later.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Refusal } from './arguments';

const indexSchema = z.strictObject({
  name: z.string().min(1),
  keys: z.array(z.strictObject({ field: z.string().min(1), direction: z.literal([1, -1]) })).min(1),
  unique: z.boolean().optional(),
});

const declarationSchema = z
  .strictObject({
    collections: z.array(
      z.strictObject({ name: z.string().min(1), indexes: z.array(indexSchema).optional() }),
    ),
    templates: z.array(
      z.strictObject({
        templateId: z.string().min(1),
        title: z.string(),
        fields: z.record(z.string(), z.string()),
        labels: z.record(z.string(), z.string()).optional(),
      }),
    ),
    pages: z.array(z.string()),
    riskyWords: z.array(z.string()),
    functionEnvironment: z.record(z.string(), z.string()),
    identities: z.array(
      z.strictObject({ openid: z.string(), name: z.string(), roles: z.array(z.string()) }),
    ),
  })
  .partial();

/** What a project declares about its cloud; everything may be left out. */
export type Declaration = z.infer<typeof declarationSchema>;

const usual = ['cloud.config.json', 'cloud.config.mjs', 'cloud.config.js'];

const load = async (file: string): Promise<unknown> => {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8')) as unknown;
  const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
  return loaded.default ?? loaded;
};

/** The declaration in `file`, else in the usual one if there is any; throws `Refusal`. */
export const declarationFrom = async (file: string | undefined): Promise<Declaration> => {
  const found = file ?? usual.find((name) => existsSync(name));
  if (found === undefined) return {};
  try {
    const parsed = declarationSchema.safeParse(await load(resolve(found)));
    if (parsed.success) return parsed.data;
    throw new Error(z.prettifyError(parsed.error));
  } catch (error) {
    throw new Refusal(`${found}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
