/** Long work: how far it is, in numbers, and that one may leave. */
import { Text, View } from '@tarojs/components';
import './progress.scss';

interface ProgressProps {
  /** What is being done: 正在导入. */
  doing: string;
  done: number;
  of: number;
  /** In what it counts: 批. */
  unit: string;
  /** What happens when one leaves. */
  note?: string;
  id?: string;
}

const percent = (done: number, of: number): number => (of > 0 ? Math.round((done / of) * 100) : 0);

export const Progress = ({ doing, done, of, unit, note, id }: ProgressProps) => (
  <View
    id={id}
    className="ly-progress"
    role="progressbar"
    aria-label={`${doing} ${done}/${of} ${unit}`}
  >
    <View className="ly-progress__words">
      <Text className="ly-progress__doing">{doing}</Text>
      <Text className="ly-progress__count">
        {done}/{of} {unit} · {percent(done, of)}%
      </Text>
    </View>
    <View className="ly-progress__track">
      <View className="ly-progress__done" style={{ width: `${percent(done, of)}%` }} />
    </View>
    {note && <Text className="ly-progress__note">{note}</Text>}
  </View>
);
