/** WeChat draws the bar; we only say what stands in it. */
import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import type { TitleBarProps } from './title-bar-port';

export function TitleBar({ title }: TitleBarProps) {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title]);
  return null;
}
