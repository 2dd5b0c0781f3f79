/** Uploads that were announced, as stored. */
import type { Upload } from '@louyu/shared/domain/photos/uploads';
import { type Collection, collection } from '../../kernel/collection';

export const uploads: Collection<Upload> = collection<Upload>('uploads');
