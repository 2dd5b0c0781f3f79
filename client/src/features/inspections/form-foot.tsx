/** Always within reach: what is still missing, and 提交检查. */
import { View } from '@tarojs/components';
import { scrollToId } from '../../platform/look';
import { Button } from '../../ui/controls/button';
import { Press } from '../../ui/controls/press';
import { Icon } from '../../ui/words/icon';
import { spokenGaps } from './gaps';
import type { Gap } from './gaps';
import type { Outcome } from '@louyu/shared/domain/inspections/state';

interface FormFootProps {
  gaps: readonly Gap[];
  outcome: Outcome;
  /** From now on what is missing is marked at its place. */
  onGap: () => void;
  onSubmit: () => void;
}

const READY: Record<Outcome, string> = {
  inspected: '都看过了，可以提交',
  could_not_inspect: '可以提交，这间按没查成记',
};

export function FormFoot({ gaps, outcome, onGap, onSubmit }: FormFootProps) {
  const [first] = gaps;
  if (!first)
    return (
      <>
        <View className="ly-missing">{READY[outcome]}</View>
        <Button kind="primary" id="submit" onPress={onSubmit}>
          {outcome === 'inspected' ? '提交检查' : '提交，记为没查成'}
        </Button>
      </>
    );
  const lead = () => {
    onGap();
    scrollToId(first.at);
  };
  return (
    <>
      <Press id="missing" className="ly-missing ly-missing--open" onPress={lead}>
        {spokenGaps(gaps)}
        <Icon name="forward" size="small" />
      </Press>
      <Button id="submit" onPress={lead}>
        提交检查
      </Button>
    </>
  );
}
