/** A time as people say it; a tap shows it exactly. */
import { useState } from 'react';
import { Text } from '@tarojs/components';
import { classNames } from '../class-names';
import { deadlineTone, exactTime, spokenDeadline, spokenPast } from './spoken-time';
import { useNow } from './now';
import type { ITouchEvent } from '@tarojs/components';
import './relative-time.scss';

interface RelativeTimeProps {
  /** ISO instant. */
  at: string;
  /** `due`: until when; `past`: when it happened. */
  kind?: 'due' | 'past';
  /** A settled matter's deadline no longer presses. */
  settled?: boolean;
}

export function RelativeTime({ at, kind = 'past', settled = false }: RelativeTimeProps) {
  const now = useNow();
  const [exact, setExact] = useState(false);
  const spoken = kind === 'due' ? spokenDeadline(at, now) : spokenPast(at, now);
  const tone = kind === 'due' && !settled ? deadlineTone(at, now) : 'quiet';
  const toggle = (event: ITouchEvent) => {
    event.stopPropagation(); // often stands inside a row that opens on tap
    setExact(!exact);
  };
  return (
    <Text className={classNames('ly-time', `ly-time--${tone}`)} onClick={toggle}>
      {exact ? exactTime(at) : spoken}
    </Text>
  );
}
