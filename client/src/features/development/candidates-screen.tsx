/** 发展意见: the candidates of a college for its secretary, those asked about for the department. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { candidates } from '@louyu/shared/contracts/development';
import { usePages } from '../../platform/query/use-pages';
import { isWide } from '../../platform/screen/wide';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Split } from '../../ui/frame/split';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonRows } from '../../ui/states/skeleton';
import { CandidateList } from './candidate-list';
import { CasePanel } from './case-panel';
import { SheetOfAll } from './letters/sheet-of-all';
import { TITLE, WHOSE } from './words';
import type { Show } from './candidate-list';

interface CandidatesScreenProps {
  onOpen: (candidacyId: string) => void;
  onDraft: (candidacyId: string) => void;
  onRecord: (candidacyId: string) => void;
  onCompanion: (candidacyId: string) => void;
  /** Registering an application, and asking about many. */
  onRegister: () => void;
  onAskMany: () => void;
  onFact: (factId: string) => void;
}

const SHOWS: { value: Show; label: string }[] = [
  { value: 'due', label: '先看到期的' },
  { value: 'all', label: '全部' },
  { value: 'asked', label: '等待答复' },
  { value: 'held', label: '否决中' },
];

const LEADS = {
  officer: '学院来征求意见的同学。先看到期的。',
  college: '本学院在发展过程中的同学。每一步什么时候该办，都写在名字下面。',
};

function Candidates({ onOpen, onRegister, onAskMany, ...ways }: CandidatesScreenProps) {
  const officer = useSession().holds('guidance');
  const [show, setShow] = useState<Show>(officer ? 'asked' : 'due');
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
            {!officer && (
              <View className="ly-acts ly-acts--pair">
                <Button id="register" onPress={onRegister}>
                  登记入党申请
                </Button>
                <Button id="ask-many" onPress={onAskMany}>
                  一起征求意见
                </Button>
              </View>
            )}
            <SheetOfAll />
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
