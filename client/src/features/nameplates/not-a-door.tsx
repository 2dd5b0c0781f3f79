/** Opened without a door's code: says what to scan instead. */
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';

export const NotADoor = ({ onLeave }: { onLeave: () => void }) => (
  <Page title="门牌">
    <EmptyState
      icon="door"
      title="这不是门牌上的码"
      how="请扫宿舍门上的明示牌，或回到今天输入牌上的编号。"
      action={
        <Button narrow onPress={onLeave}>
          回去
        </Button>
      }
    />
  </Page>
);
