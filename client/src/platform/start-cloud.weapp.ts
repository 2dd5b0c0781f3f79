/** Opens WeChat's cloud once; which environment is set in the mini-program's own console. */
import Taro from '@tarojs/taro';

export const startCloud = (): void => Taro.cloud.init({ traceUser: false });
