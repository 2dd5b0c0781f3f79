/** The photos of one form: taken, kept, shown again after a reload, removed. */
import { useState } from 'react';
import { asCallProblem } from '../call/call-problem';
import { previewPhotos } from '../look';
import { camera } from './camera';
import { shelf } from './shelf';
import { useKeptPhotos } from './use-kept-photos';

interface PhotosOptions {
  /** Ids from the draft. */
  ids: readonly string[];
  max: number;
  onChange: (ids: string[]) => void;
}

export function usePhotos({ ids, max, onChange }: PhotosOptions) {
  const found = useKeptPhotos(ids) ?? [];
  const [problem, setProblem] = useState<string>();

  const add = async () => {
    setProblem(undefined);
    try {
      const taken = await camera.choose(max - ids.length);
      onChange([...ids, ...taken.map(({ id }) => id)]);
    } catch (thrown) {
      setProblem(asCallProblem(thrown).text);
    }
  };
  const remove = (id: string) => {
    void shelf.drop(id);
    onChange(ids.filter((other) => other !== id));
  };
  const preview = (id: string) => {
    const urls = found.map(({ url }) => url);
    previewPhotos(urls, found.find((photo) => photo.id === id)?.url);
  };
  const photos = found.map((photo) => ({ ...photo, state: 'kept' as const }));
  return { photos, add: () => void add(), remove, preview, problem };
}
