/** Why: `security.msgSecCheck` version 2: everything passes but texts with a word named risky. */
import { ApiRefusal } from './api-refusal';
import type { OpenApi } from './open-api-gateway';

const longest = 2500;

const assertContent = (content: unknown): string => {
  if (typeof content !== 'string' || content === '') throw new ApiRefusal(44004, 'empty content');
  if ([...content].length > longest) throw new ApiRefusal(45002, 'content size out of limit');
  return content;
};

export const contentCheck =
  (riskyWords: string[]): OpenApi =>
  (parameters) => {
    const content = assertContent(parameters['content']);
    if (parameters['version'] === 2 || parameters['version'] === '2') {
      if (typeof parameters['openid'] !== 'string' || parameters['openid'] === '')
        throw new ApiRefusal(40003, 'invalid openid');
      if (![1, 2, 3, 4].includes(Number(parameters['scene'])))
        throw new ApiRefusal(47001, 'data format error: scene');
    }
    const risky = riskyWords.some((word) => word !== '' && content.includes(word));
    const verdict = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 };
    return {
      result: verdict,
      detail: [{ strategy: 'content_model', errcode: 0, ...verdict }],
      trace_id: 'local',
    };
  };
