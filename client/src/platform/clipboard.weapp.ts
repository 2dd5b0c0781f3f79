/** WeChat's clipboard; it shows its own word that the text was copied. */
import Taro from '@tarojs/taro';

export const copyText = async (text: string): Promise<void> =>
  void (await Taro.setClipboardData({ data: text }));
