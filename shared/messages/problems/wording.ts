/** How the details of a refusal become words. */
import type { Obstacle } from '../../domain/duties/state';
import type { TermKind } from '../../domain/care/terms';
import { TERM_ADVICE } from '../care';
import { OBSTACLE_TERMS } from '../duties';

export type Details = Record<string, unknown>;
export type Text = string | ((details: Details) => string);

export const count = (value: unknown): string => (Array.isArray(value) ? String(value.length) : '');

export const listed = (value: unknown): string =>
  Array.isArray(value) ? value.map((each) => `「${String(each)}」`).join('、') : '';

export const obstacleText = (rule: unknown): string =>
  OBSTACLE_TERMS[rule as Obstacle] ?? '不符合条件';

export function misplacedText(kind: unknown): string {
  const advice = TERM_ADVICE[kind as TermKind];
  if (!advice) return '有内容不要写在这里，请删掉后再提交。你填写的其他内容还在。';
  return `${advice.what}不要写在这里：${advice.instead}。你填写的其他内容还在。`;
}
