/** Against the local cloud: the same question in a dialog, and the answer where WeChat would keep it. */
import Taro from '@tarojs/taro';
import { CLOUD_BASE } from '../cloud-base';
import { currentOpenid } from '../openid';
import type { Answer, AskToRemind } from './subscribe-port';

const QUESTION = {
  title: '楼宇先锋 申请发送提醒',
  content: '允许一次，就能收到一条提醒。',
  confirmText: '允许',
  cancelText: '不允许',
};

async function record(templateIds: readonly string[], answer: Answer): Promise<void> {
  await fetch(`${CLOUD_BASE}/sandbox/subscribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: await currentOpenid(), templateIds, answer }),
  });
}

export const askToRemind: AskToRemind = async (templateIds) => {
  const { confirm } = await Taro.showModal(QUESTION);
  const answer: Answer = confirm ? 'accept' : 'reject';
  await record(templateIds, answer);
  return Object.fromEntries(templateIds.map((id) => [id, answer]));
};
