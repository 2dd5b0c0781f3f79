/** 经过: a case told as a story — who did what, when, on what ground. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { RelativeTime } from '../words/relative-time';
import type { ReactNode } from 'react';
import type { Tone } from '../words/state';
import './timeline.scss';

export interface TimelineStep {
  id: string;
  at: string;
  /** By role, or 你. */
  who: string;
  did: string;
  /** The rule or reason it rests on. */
  ground?: string;
  /** Their words, a photo, a link. */
  more?: ReactNode;
  tone?: Tone;
}

interface TimelineProps {
  steps: readonly TimelineStep[];
  /** What is expected next, and of whom. */
  next?: string;
}

const Step = ({ step }: { step: TimelineStep }) => (
  <View className={classNames('ly-story__step', `ly-story__step--${step.tone ?? 'quiet'}`)}>
    <View className="ly-story__did">
      <Text className="ly-story__who">{step.who}</Text>
      <Text>{step.did}</Text>
    </View>
    <View className="ly-story__when">
      <RelativeTime at={step.at} />
      {step.ground && <Text> · 依据 {step.ground}</Text>}
    </View>
    {step.more && <View className="ly-story__more">{step.more}</View>}
  </View>
);

export const Timeline = ({ steps, next }: TimelineProps) => (
  <View className="ly-story">
    {steps.map((step) => (
      <Step key={step.id} step={step} />
    ))}
    {next && <View className="ly-story__step ly-story__step--next">{next}</View>}
  </View>
);
