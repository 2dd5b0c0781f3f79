/** Why: an openid says nothing to a reader; where the cloud knows a name, the name is shown. */
import { createContext, type JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Identity } from '../../options';
import { get } from './cloud-requests';
import { useWords } from './words';

type People = Map<string, Identity>;

const PeopleContext = createContext<People>(new Map());

export const PeopleProvider = PeopleContext.Provider;

export const usePeople = (): People => useContext(PeopleContext);

/** Asked once: who may be offered does not change while a cloud runs. */
export const usePeopleOfCloud = (): People => {
  const [people, setPeople] = useState<People>(new Map());
  useEffect(() => {
    get<Identity[]>('sandbox/identities')
      .then((list) => setPeople(new Map(list.map((each) => [each.openid, each]))))
      .catch(() => undefined);
  }, []);
  return people;
};

/** A person by name, with the openid to be read on pointing. */
export const Who = ({ openid }: { openid: string | null }): JSX.Element => {
  const say = useWords();
  const name = usePeople().get(openid ?? '')?.name;
  if (!openid) return <span class="who none">{say('system')}</span>;
  return (
    <span class="who" title={openid}>
      {name ?? openid}
    </span>
  );
};
