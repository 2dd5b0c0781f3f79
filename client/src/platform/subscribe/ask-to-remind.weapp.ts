/** WeChat's own question. */
import Taro from '@tarojs/taro';
import type { Answer, AskToRemind } from './subscribe-port';

const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'];
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' && ANSWERS.includes(value);

export const askToRemind: AskToRemind = async (templateIds) => {
  try {
    const replies = await Taro.requestSubscribeMessage({
      tmplIds: [...templateIds],
      entityIds: [],
    });
    const answers: Record<string, Answer> = {};
    for (const id of templateIds) {
      const answer: unknown = Reflect.get(replies, id);
      if (isAnswer(answer)) answers[id] = answer;
    }
    return answers;
  } catch {
    return {}; // switched off in the settings, or no tap behind it: the inbox still has everything
  }
};
