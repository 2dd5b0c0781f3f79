import { Button } from '../../ui/controls/button';
import { EmptyState } from '../../ui/states/empty-state';
import { ErrorState, ProblemNote } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';

const act = () => undefined;

export const States = () => (
  <>
    <ProblemNote text="没有连上网络。你填的内容还在这台手机上，连上后再试一次。" />
    <SkeletonCard />
    <SkeletonRows count={3} />
    <EmptyState title="今天没有要你办的事" how="排到你巡查、有隐患等你验收，都会出现在这里。" />
    <ErrorState
      title="没有打开收件箱"
      text="没有连上网络。已经看过的内容还在，连上后再试一次。"
      onRetry={act}
      requestId="3f2a9c10-1111"
    />
    <NoPermission
      what="发展意见"
      whose="公寓党建指导部"
      action={
        <Button narrow onPress={act}>
          回到今天
        </Button>
      }
    />
  </>
);
