/** WeChat's own text-size setting: 16 px is its standard, the largest is about half as much again. */
import Taro from '@tarojs/taro';

const STANDARD = 16;
const LARGEST = 1.6;

export function textScale(): number {
  const setting: unknown = Reflect.get(Taro.getAppBaseInfo(), 'fontSizeSetting'); // not in Taro's types
  const size = typeof setting === 'number' ? setting : STANDARD;
  return Math.min(Math.max(size / STANDARD, 1), LARGEST);
}
