/** One import, read anew whenever it moves on. */
import { get } from '@louyu/shared/contracts/imports';
import { useRead } from '../../platform/query/use-read';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ImportBody } from './import-body';
import { TITLE, WHOSE } from './words';

interface ImportPanelProps {
  importId: string;
  /** To send a mended file. */
  onAgain: () => void;
  onLeave?: () => void;
}

export function ImportPanel({ importId, onAgain, onLeave }: ImportPanelProps) {
  const { data, problem, retry } = useRead(get, { importId });
  if (!data && problem)
    return (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} onLeave={onLeave} />
    );
  if (!data)
    return (
      <>
        <SkeletonCard lines={2} />
        <SkeletonRows count={5} />
      </>
    );
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <ImportBody of={data} refresh={retry} onAgain={onAgain} />
    </>
  );
}
