/** In WeChat a call is a cloud function; the platform adds who is calling. */
import Taro from '@tarojs/taro';
import { platformProblem } from './failures';
import type { Transport } from './transport-port';

interface PlatformFailure {
  errCode?: number;
  errMsg?: string;
}

const asFailure = (thrown: unknown): PlatformFailure =>
  typeof thrown === 'object' && thrown !== null ? thrown : { errMsg: String(thrown) };

export const carry: Transport = async (name, body) => {
  try {
    const reply = await Taro.cloud.callFunction({ name, data: { ...body } });
    return reply.result;
  } catch (thrown) {
    const { errCode, errMsg = '' } = asFailure(thrown);
    throw platformProblem(errCode, errMsg, body.requestId);
  }
};
