/** The browser's place for pictures: IndexedDB, since local storage holds text only and little of it. */
const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('louyu', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('photos');
  return promised(request);
}

async function photos(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction('photos', mode).objectStore('photos');
}

export async function putBlob(id: string, blob: Blob): Promise<void> {
  await promised((await photos('readwrite')).put(blob, id));
}

export async function getBlob(id: string): Promise<Blob | undefined> {
  const found: unknown = await promised((await photos('readonly')).get(id));
  return found instanceof Blob ? found : undefined;
}

export async function deleteBlob(id: string): Promise<void> {
  await promised((await photos('readwrite')).delete(id));
}
