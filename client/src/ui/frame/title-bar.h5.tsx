/** The browser's bar: back where there is a way back, and the title. */
import { useEffect } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import type { TitleBarProps } from './title-bar-port';
import './browser-frame.scss';
import './title-bar.scss';

const canGoBack = (): boolean => Taro.getCurrentPages().length > 1;

export function TitleBar({ title }: TitleBarProps) {
  useEffect(() => {
    document.title = `${title} · 楼宇先锋`;
  }, [title]);
  return (
    <View className="ly-bar">
      <View className="ly-bar__side">
        {canGoBack() && (
          <Press className="ly-bar__back" label="返回" onPress={() => void Taro.navigateBack()}>
            <Icon name="back" />
          </Press>
        )}
      </View>
      <View className="ly-bar__title">{title}</View>
      <View className="ly-bar__side" />
    </View>
  );
}
