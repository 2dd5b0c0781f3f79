/** The five steps as a quiet line: where one comes from, where one stands, what lies ahead. */
import { Text, View } from '@tarojs/components';
import { STEPS } from '@louyu/shared/domain/development/state';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { classNames } from '../../ui/class-names';
import type { Step } from '@louyu/shared/domain/development/state';
import './step-line.scss';

/** Five names side by side leave room for four characters each. */
const SHORT: Record<Step, string> = {
  applicant: '申请人',
  activist: '积极分子',
  prospect: '发展对象',
  probationary: '预备党员',
  full: '正式党员',
};

const placeOf = (at: number, here: number): string => {
  if (at === here) return 'here';
  return at < here ? 'past' : 'ahead';
};

export function StepLine({ step }: { step: Step }) {
  const here = STEPS.indexOf(step);
  return (
    <View className="ly-steps" role="img" aria-label={`现在是${STEP_TERMS[step]}`}>
      {STEPS.map((each, at) => (
        <View
          key={each}
          className={classNames('ly-steps__step', `ly-steps__step--${placeOf(at, here)}`)}
        >
          <View className="ly-steps__mark" />
          <Text className="ly-steps__name">{SHORT[each]}</Text>
        </View>
      ))}
    </View>
  );
}
