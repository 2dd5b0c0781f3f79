/** Whether list and detail stand side by side now: a phone never, WeChat's window on a computer often. */
import Taro from '@tarojs/taro';

const WIDE = 768;

export const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= WIDE;
