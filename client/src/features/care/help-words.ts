/** How a help case stands and what happened in it, in words. */
import {
  CLOSING_TERMS,
  FINDING_TERMS,
  NEED_CATEGORY_TERMS,
  OFFER_TERMS,
  REFERRAL_TERMS,
} from '@louyu/shared/messages/care';
import { exactDay } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { cases, helpCase } from '@louyu/shared/contracts/care';
import type { Tone } from '../../ui/words/state';

export type HelpCase = OutputOf<typeof helpCase>;
export type HelpRow = OutputOf<typeof cases>['rows'][number];
type Step = HelpCase['steps'][number];

type Standing = Pick<HelpRow, 'state' | 'uncontacted' | 'reviewOn'>;

export function standingOf(row: Standing, today: string): { tone: Tone; word: string } {
  if (row.state === 'closed') return { tone: 'quiet', word: '已结束' };
  if (row.uncontacted) return { tone: 'overdue', word: '还没有联系人' };
  if (row.reviewOn !== null && row.reviewOn < today) return { tone: 'overdue', word: '该回看了' };
  return { tone: 'done', word: '进行中' };
}

export const noteOf = ({ contactName, lastHelpOn }: HelpRow): string =>
  [
    contactName ? `${contactName} 联系` : '没有联系人',
    lastHelpOn ? `最近一次帮助 ${exactDay(lastHelpOn)}` : '还没有记过帮助',
  ].join(' · ');

export const needsInWords = ({ needs }: Pick<HelpCase, 'needs'>): string =>
  needs.map((need) => NEED_CATEGORY_TERMS[need]).join('、');

/** What somebody did, as a story tells it. */
export function deedOf(step: Step): string {
  if (step.offer) return `帮助：${OFFER_TERMS[step.offer]}`;
  if (step.referral) return `转介到${REFERRAL_TERMS[step.referral]}`;
  if (step.finding) return `回看：${FINDING_TERMS[step.finding]}`;
  if (step.because) return `结束：${CLOSING_TERMS[step.because]}`;
  if (step.act === 'assigned')
    return step.contactName ? `请${step.contactName}联系` : '联系人不再联系';
  return `开始帮助：${(step.needs ?? []).map((need) => NEED_CATEGORY_TERMS[need]).join('、')}`;
}

export const WHO_READS =
  '只有联系人、本班辅导员、本楼指导员和本人能打开；每次打开都记下来，本人在“我的记录”里看得到是谁。';
