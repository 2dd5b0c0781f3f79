/** The manners of an inspection are shown once a round, and remembered on this phone. */
import { useEffect, useState } from 'react';
import { store } from '../../platform/storage/store';

const keyOf = (occasion: string): string => `manners:${occasion}`;

export interface Manners {
  /** Not yet read on this occasion. */
  show: boolean;
  accept: () => void;
}

export function useManners(occasion: string): Manners {
  const [show, setShow] = useState(false);
  useEffect(() => {
    let gone = false;
    void store.get(keyOf(occasion)).then((read) => {
      if (!gone) setShow(read !== true);
    });
    return () => {
      gone = true;
    };
  }, [occasion]);
  return {
    show,
    accept: () => {
      setShow(false);
      void store.set(keyOf(occasion), true);
    },
  };
}
