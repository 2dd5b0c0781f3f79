/** Why: what surrounds every view: its head with the clock, the way to the others, faults in force. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CloudState } from '../inventory-endpoint';
import { usePolled } from './cloud-requests';
import { FaultBanner, useFaults } from './fault-banner';
import { moment } from './formats';
import { hrefOf, usePlace, useShortcuts, views, type Place } from './navigation';
import { PeopleProvider, usePeopleOfCloud } from './people';
import { Trouble } from './pieces';
import { CallsView } from './views/calls';
import { DataView } from './views/collections';
import { FaultsView } from './views/faults';
import { FilesView } from './views/files';
import { LimitsView } from './views/limits';
import { MessagesView } from './views/messages';
import { TimersView } from './views/timers';
import {
  firstLanguage,
  rememberLanguage,
  sayIn,
  useWords,
  WordsProvider,
  type Language,
} from './words';

const Head = ({
  state,
  onLanguage,
}: {
  state: CloudState | undefined;
  onLanguage: () => void;
}): JSX.Element => {
  const say = useWords();
  return (
    <header class="head">
      <h1>
        {say('title')} <small>{state?.environment}</small>
      </h1>
      {state && (
        <time dateTime={state.now}>
          {moment(state.now)} <small>UTC+8{state.frozen ? ` · ${say('frozen')}` : ''}</small>
        </time>
      )}
      <button type="button" class="quiet" onClick={onLanguage}>
        {say('otherLanguage')}
      </button>
    </header>
  );
};

const Ways = ({ place }: { place: Place }): JSX.Element => {
  const say = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the row of ways moves; scrollIntoView would move the page as well.
    if (current) list.current?.scrollTo({ left: current.offsetLeft - current.offsetWidth });
  }, [place.view]);
  return (
    <nav class="ways" ref={list}>
      {views.map((view, at) => (
        <a href={hrefOf(view)} aria-current={place.view === view ? 'page' : undefined}>
          {say(view)} <kbd>{at + 1}</kbd>
        </a>
      ))}
      <p class="keys">{say('keys')}</p>
    </nav>
  );
};

const Present = ({ place, state }: { place: Place; state: CloudState }): JSX.Element => {
  const faults = useFaults();
  const shown: Record<Place['view'], () => JSX.Element> = {
    calls: () => <CallsView rest={place.rest} />,
    data: () => <DataView rest={place.rest} />,
    messages: () => <MessagesView />,
    files: () => <FilesView rest={place.rest} />,
    timers: () => <TimersView state={state} />,
    limits: () => <LimitsView state={state} />,
    faults: () => <FaultsView faults={faults} />,
  };
  return (
    <>
      <FaultBanner faults={faults} />
      <main class={`view-${place.view}`}>{shown[place.view]()}</main>
    </>
  );
};

const useLanguage = (): [Language, () => void] => {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const change = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    rememberLanguage(other);
    setLanguage(other);
  };
  return [language, change];
};

const Frame = ({ onLanguage }: { onLanguage: () => void }): JSX.Element => {
  const say = useWords();
  const place = usePlace();
  const state = usePolled<CloudState>('sandbox/state');
  const people = usePeopleOfCloud();
  useShortcuts();
  useEffect(() => {
    document.title = `${say(place.view)} · ${say('title')}`;
  }, [say, place.view]);
  return (
    <PeopleProvider value={people}>
      <Head state={state.value} onLanguage={onLanguage} />
      <div class="body">
        <Ways place={place} />
        <div class="content">
          <Trouble text={state.error && say('unreachable', { why: state.error })} />
          {/* A cloud that was started anew counts its calls anew. */}
          {state.value && <Present key={state.value.started} place={place} state={state.value} />}
        </div>
      </div>
    </PeopleProvider>
  );
};

export const App = (): JSX.Element => {
  const [language, changeLanguage] = useLanguage();
  const say = useMemo(() => sayIn(language), [language]);
  return (
    <WordsProvider value={say}>
      <Frame onLanguage={changeLanguage} />
    </WordsProvider>
  );
};
