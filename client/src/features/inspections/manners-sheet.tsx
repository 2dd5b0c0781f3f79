/** Before the first door of a round: how one behaves in somebody's home. */
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Sheet } from '../../ui/frame/sheet';
import { MANNERS } from './words';
import type { Manners } from './use-manners';

export const MannersSheet = ({ show, accept }: Manners) => (
  <Sheet
    open={show}
    title="这是同学的家，进门之前"
    onClose={accept}
    foot={
      <Button kind="primary" id="accept-manners" onPress={accept}>
        照这样做，开始检查
      </Button>
    }
  >
    {MANNERS.map((manner, at) => (
      <View key={manner} className="ly-manner">
        <Text className="ly-manner__count">{at + 1}</Text>
        <Text>{manner}</Text>
      </View>
    ))}
  </Sheet>
);
