/** Photos of a draft as the screen shows them; `undefined` while they are looked up. */
import { useEffect, useState } from 'react';
import { shelf } from './shelf';
import type { KeptPhoto } from './photo-port';

export function useKeptPhotos(ids: readonly string[]): readonly KeptPhoto[] | undefined {
  const [found, setFound] = useState<readonly KeptPhoto[]>();
  const wanted = ids.join(' ');
  useEffect(() => {
    let gone = false;
    const all = wanted.split(' ').filter(Boolean).map(shelf.find);
    void Promise.all(all).then((photos) => {
      if (!gone) setFound(photos.flatMap((photo) => photo ?? []));
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return found;
}
