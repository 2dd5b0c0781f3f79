/** WeChat's way to the phone's dialler; turning it down is no error. */
import Taro from '@tarojs/taro';
import type { Telephone } from './phone-port';

export const telephone: Telephone = (phoneNumber) =>
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
