/** Imports and the pages of what they do, as stored. */
import type { Export, Import, ImportChunk } from '@louyu/shared/domain/organization/import/state';
import { type Collection, collection } from '../../../kernel/collection';

export const imports: Collection<Import> = collection<Import>('imports');
export const peopleExports: Collection<Export> = collection<Export>('exports');
export const importChunks: Collection<ImportChunk> = collection<ImportChunk>('import_chunks');

type WorkingPart = 'added' | 'changed' | 'leaves';

/** The order in which an import is written: what is new first, who leaves last. */
export const WORKING_PARTS: readonly WorkingPart[] = ['added', 'changed', 'leaves'];

export const chunkId = (importId: string, part: string, at: number): string =>
  `${importId}.${part}.${String(at).padStart(5, '0')}`;

/** The chunks of the writing in order; undoing goes the other way. */
export const chunkIdsOf = ({ id, parts }: Pick<Import, 'id' | 'parts'>): string[] =>
  WORKING_PARTS.flatMap((part) =>
    Array.from({ length: parts[part] }, (_, at) => chunkId(id, part, at)),
  );
