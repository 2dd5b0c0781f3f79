/** The matter and what stands beside it: one below the other on a phone, side by side when wide. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './columns.scss';

interface ColumnsProps {
  children: ReactNode;
  beside: ReactNode;
}

export const Columns = ({ children, beside }: ColumnsProps) => (
  <View className="ly-columns">
    <View className="ly-columns__part">{children}</View>
    <View className="ly-columns__part">{beside}</View>
  </View>
);
