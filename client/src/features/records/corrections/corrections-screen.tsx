/** 待答复的异议: what people object to in the records of one's places, and the answer beside it. */
import { useState } from 'react';
import { ANSWERERS, toAnswer } from '@louyu/shared/contracts/records';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { isWide } from '../../../platform/screen/wide';
import { useSession } from '../../../platform/session/use-session';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Page } from '../../../ui/frame/page';
import { Split } from '../../../ui/frame/split';
import { ErrorState } from '../../../ui/states/error-state';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { CorrectionPanel } from '../correction-screen';
import { OwedList } from './owed-list';
import type { Show } from './owed-list';

interface CorrectionsScreenProps {
  onCorrection: (correctionId: string) => void;
  /** To the record that is objected to. */
  onOpen: (address: string) => void;
  onLeave: () => void;
}

const TITLE = '记录异议';
const LEAD =
  '同学认为记录不对。先看原记录，再答复：更正了、说明了，或者维持。记录人不答复自己的记录。';

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: '等答复的' },
  { value: 'answered', label: '答复过的' },
];

function Owed({ onCorrection, ...ways }: CorrectionsScreenProps) {
  const [show, setShow] = useState<Show>('open');
  const [chosen, setChosen] = useState<string>();
  useFreshOnShow(toAnswer);
  const choose = (id: string) => (isWide() ? setChosen(id) : onCorrection(id));
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD}>
      <Split
        list={
          <>
            <ChoiceList
              inline
              id="show"
              label="看哪些"
              choices={SHOWS}
              value={show}
              onChange={setShow}
            />
            <OwedList show={show} chosen={chosen} onOpen={choose} />
          </>
        }
        detail={chosen ? <CorrectionPanel key={chosen} correctionId={chosen} {...ways} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一条，在这里看哪里不对、应当是什么，然后答复。看过会留下记录。"
      />
    </Page>
  );
}

export function CorrectionsScreen(props: CorrectionsScreenProps) {
  const { person, problem, holds, retry } = useSession();
  if (holds(...ANSWERERS)) return <Owed {...props} />;
  return (
    <Page wide title={TITLE}>
      {person === undefined && !problem && <SkeletonRows count={5} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what={TITLE} whose="负责答复的同志" />}
    </Page>
  );
}
