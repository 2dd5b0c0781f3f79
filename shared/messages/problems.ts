/**
 * The Chinese text of every refusal: what happened, that what was typed is safe, what to
 * do next. A code without text does not compile.
 */
import type { ProblemCode } from '../domain/kernel/problem-codes';
import { DEVELOPMENT_TEXTS } from './problems/development';
import { DUTIES_TEXTS } from './problems/duties';
import { PEOPLE_TEXTS } from './problems/people';
import { ROOMS_TEXTS } from './problems/rooms';
import type { Details, Text } from './problems/wording';

/** What only the client can meet: the network and the platform itself. */
export type ClientProblemCode = 'client.offline' | 'client.platform' | 'client.cancelled';

const TEXTS: Record<ProblemCode | ClientProblemCode, Text> = {
  'kernel.unknown_procedure': '这个版本的小程序太旧了，请重新打开后再试。你填写的内容还在。',
  'kernel.no_identity': '没有拿到微信身份，请从微信里重新打开小程序。',
  'kernel.not_registered': '这里只对已登记的同学和老师开放，请联系楼宇党小组组长登记。',
  'kernel.forbidden': '这件事不在你负责的范围内，请联系负责的同志办理。',
  'kernel.invalid_input': '有内容没有填对，请检查标出的地方。你填写的内容还在。',
  'kernel.too_large': '内容太多了，请缩短文字后再提交。你填写的内容还在。',
  'kernel.not_found': '没有找到这条记录，可能已经被撤回。',
  'kernel.stale': '刚刚有人更新了这条记录，请看过最新内容后再提交。你填写的内容还在。',
  'kernel.command_missing': '这次提交缺少编号，请重新打开页面再试。你填写的内容还在。',
  'kernel.command_reused': '这份内容已经提交过，之后的修改请另外提交。',
  'kernel.invalid_recurrence': '这样的重复规则不支持，请选每周、每月的哪几天。你填写的内容还在。',
  'kernel.busy': '现在提交的人很多，请稍等几秒再试。你填写的内容还在。',
  'kernel.internal': '服务器没能完成这一步，已经记录下来。你填写的内容还在，请稍后再试。',
  'client.offline': '现在没有网络。你填写的内容已保存在手机上，有网后再提交。',
  'client.platform': '微信没能完成这次请求。你填写的内容还在，请稍后再试。',
  'client.cancelled': '已取消。',

  ...DEVELOPMENT_TEXTS,
  ...DUTIES_TEXTS,
  ...PEOPLE_TEXTS,
  ...ROOMS_TEXTS,
};

/** The text for a refusal; an unknown code (from a newer server) gets the text of `kernel.internal`. */
export function problemText(code: string, details: Details = {}): string {
  const text = (TEXTS as Record<string, Text | undefined>)[code] ?? TEXTS['kernel.internal'];
  return typeof text === 'function' ? text(details) : text;
}
