/** 帮助联系: one case, for those who must know and for the student. */
import { helpCase } from '@louyu/shared/contracts/care';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { CaseBody } from './case-body';

const TITLE = '帮助联系';

interface CaseScreenProps {
  caseId: string;
  onAlarm: (caseId: string) => void;
  onLeave: () => void;
}

export function CaseScreen({ caseId, onAlarm, onLeave }: CaseScreenProps) {
  const { data, problem, retry } = useRead(helpCase, { caseId });
  const heading = data && (data.own ? '对你的帮助' : data.subjectName);
  return (
    <Page title={TITLE} heading={heading}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <CaseBody found={data} onAlarm={() => onAlarm(data.own ? '' : caseId)} />}
      {!data && !problem && <SkeletonCard lines={5} />}
      {!data && problem && (
        <Unopened
          problem={problem}
          what={TITLE}
          whose="联系人、本班辅导员、本楼指导员和本人"
          onRetry={retry}
          onLeave={onLeave}
        />
      )}
    </Page>
  );
}
