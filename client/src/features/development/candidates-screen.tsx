/** 发展意见: the candidates of a college for its secretary, those asked about for the department. */
import { useState } from 'react';
import { candidates } from '@louyu/shared/contracts/development';
import { usePages } from '../../platform/query/use-pages';
import { isWide } from '../../platform/screen/wide';
import { useSession } from '../../platform/session/use-session';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Split } from '../../ui/frame/split';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonRows } from '../../ui/states/skeleton';
import { CandidateList } from './candidate-list';
import { CasePanel } from './case-panel';
import { TITLE, WHOSE } from './words';
import type { Show } from './candidate-list';

interface CandidatesScreenProps {
  onOpen: (candidacyId: string) => void;
  onDraft: (candidacyId: string) => void;
  onFact: (factId: string) => void;
}

const SHOWS: { value: Show; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'asked', label: '等待答复' },
  { value: 'held', label: '否决中' },
];

const LEADS = {
  officer: '学院来征求意见的同学。先看到期的。',
  college: '本学院的发展对象和积极分子。办理下一步以前，先征求公寓党建指导部的意见。',
};

function Candidates({ onOpen, ...ways }: CandidatesScreenProps) {
  const officer = useSession().holds('guidance');
  const [show, setShow] = useState<Show>(officer ? 'asked' : 'all');
  const [chosen, setChosen] = useState<string>();
  // What is due first is only known when all that waits is there; it is never much.
  const pages = usePages(candidates, { show }, { all: show === 'asked' });
  const choose = (id: string) => (isWide() ? setChosen(id) : onOpen(id));
  return (
    <Page title={TITLE} heading={TITLE} lead={officer ? LEADS.officer : LEADS.college} wide>
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
            <CandidateList pages={pages} show={show} chosen={chosen} onOpen={choose} />
          </>
        }
        detail={chosen ? <CasePanel key={chosen} candidacyId={chosen} {...ways} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一位同学，在这里看步骤、意见、材料和经过。"
      />
    </Page>
  );
}

/** Which list comes first depends on who asks, so the list waits until that is known. */
export function CandidatesScreen(props: CandidatesScreenProps) {
  const { person, problem, holds, retry } = useSession();
  if (holds('college_secretary', 'guidance')) return <Candidates {...props} />;
  return (
    <Page title={TITLE} wide>
      {person === undefined && !problem && <SkeletonRows count={6} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what={TITLE} whose={WHOSE} />}
    </Page>
  );
}
