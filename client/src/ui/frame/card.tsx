/** A sheet of paper on the ground: edges by hairline, no shadow. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import type { ReactNode } from 'react';
import './card.scss';

interface CardProps {
  title?: string;
  /** At the right of the title: a state, a time. */
  aside?: ReactNode;
  /** Content runs to the edges, for rows that bring their own padding. */
  flush?: boolean;
  children?: ReactNode;
  id?: string;
}

export const Card = ({ title, aside, flush = false, children, id }: CardProps) => (
  <View id={id} className={classNames('ly-card', flush && 'ly-card--flush')}>
    {(title || aside) && (
      <View className="ly-card__head">
        <Text className="ly-card__title">{title}</Text>
        {aside}
      </View>
    )}
    {children}
  </View>
);
