/** Kept photos in the browser. */
import { newId } from '../new-id';
import { deleteBlob, getBlob, putBlob } from './blob-store.h5';
import type { KeptPhoto, PhotoShelf } from './photo-port';

const addresses = new Map<string, string>();

function shown(id: string, blob: Blob): KeptPhoto {
  const url = addresses.get(id) ?? URL.createObjectURL(blob);
  addresses.set(id, url);
  return { id, url };
}

export async function keepBlob(blob: Blob): Promise<KeptPhoto> {
  const id = newId();
  await putBlob(id, blob);
  return shown(id, blob);
}

export const shelf: PhotoShelf = {
  find: async (id) => {
    const blob = await getBlob(id);
    return blob && shown(id, blob);
  },
  drop: async (id) => {
    URL.revokeObjectURL(addresses.get(id) ?? '');
    addresses.delete(id);
    await deleteBlob(id);
  },
};
