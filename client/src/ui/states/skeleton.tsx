/** The real layout before its content: rows where rows will be, never a lone spinner. */
import { View } from '@tarojs/components';
import '../frame/card.scss';
import './skeleton.scss';

interface BoneProps {
  /** Any CSS width. */
  width?: string;
  /** In type sizes: 14 for a line, 28 for a heading, 44 for a button. */
  height?: number;
}

export const Bone = ({ width = '100%', height = 14 }: BoneProps) => (
  <View className="ly-bone" style={{ width, height: `${height}px` }} />
);

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Rows of a list. */
export const SkeletonRows = ({ count = 4 }: { count?: number }) => (
  <View className="ly-card ly-card--flush" role="status" aria-label="正在打开">
    {times(count).map((at) => (
      <View key={at} className="ly-bones ly-bones--row">
        <Bone width="46%" height={16} />
        <Bone width="70%" height={12} />
      </View>
    ))}
  </View>
);

/** A card of words. */
export const SkeletonCard = ({ lines = 3 }: { lines?: number }) => (
  <View className="ly-card" role="status" aria-label="正在打开">
    <View className="ly-bones">
      <Bone width="38%" height={20} />
      {times(lines).map((at) => (
        <Bone key={at} width={at === lines - 1 ? '62%' : '100%'} />
      ))}
    </View>
  </View>
);
