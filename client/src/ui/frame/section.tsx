/** A named part of a page. */
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './section.scss';

interface SectionProps {
  title?: string;
  /** A count or a quiet word beside the title. */
  note?: string;
  aside?: ReactNode;
  children?: ReactNode;
}

export const Section = ({ title, note, aside, children }: SectionProps) => (
  <View className="ly-section">
    {title && (
      <View className="ly-section__head">
        <Text className="ly-section__title">{title}</Text>
        {note && <Text className="ly-section__note">{note}</Text>}
        {aside && <View className="ly-section__aside">{aside}</View>}
      </View>
    )}
    {children}
  </View>
);
