/** Why: `security.msgSecCheck` version 2: everything passes but texts with a word that was named. */
import { randomUUID } from 'node:crypto';
import { ApiRefusal } from './api-refusal';
import type { OpenApi } from './open-api-gateway';
import type { UserActivity } from './user-activity';
import { assertChecked, labelOf, type Verdict } from './verdict';

export interface Words {
  risky: string[];
  review: string[];
}

const longest = 2500;

const assertContent = (content: unknown): string => {
  if (typeof content !== 'string' || content === '') throw new ApiRefusal(44004, 'empty content');
  if ([...content].length > longest) throw new ApiRefusal(45002, 'content size out of limit');
  return content;
};

const verdictOn = (content: string, { risky, review }: Words): Verdict => {
  const holds = (words: string[]): boolean => words.some((word) => word && content.includes(word));
  if (holds(risky)) return 'risky';
  return holds(review) ? 'review' : 'pass';
};

export const contentCheck =
  (words: Words, activity: UserActivity): OpenApi =>
  (parameters) => {
    const content = assertContent(parameters['content']);
    assertChecked(parameters, activity);
    const suggest = verdictOn(content, words);
    const result = { suggest, label: labelOf(suggest) };
    const detail = [{ strategy: 'content_model', errcode: 0, ...result }];
    return { result, detail, trace_id: randomUUID() };
  };
