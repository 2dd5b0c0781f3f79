/** 起草意见: a page of its own, the material beside the form where there is room. */
import { candidacy } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { Drafting } from './drafting';
import { NotNow } from './not-now';
import { WHOSE } from './words';

const TITLE = '起草意见';

interface DraftScreenProps {
  candidacyId: string;
  onBack: () => void;
  onFact: (factId: string) => void;
}

export function DraftScreen({ candidacyId, onBack, onFact }: DraftScreenProps) {
  const { data: of, problem, retry } = useRead(candidacy, { candidacyId });
  const asked = of?.consultation;
  if (of && asked)
    return <Drafting of={of} asked={asked} refresh={retry} onBack={onBack} onFact={onFact} />;
  return (
    <Page title={TITLE}>
      {!of && !problem && <SkeletonCard lines={5} />}
      {!of && problem && <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />}
      {of && <NotNow onBack={onBack} />}
    </Page>
  );
}
