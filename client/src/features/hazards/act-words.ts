/** What each act on a hazard does, who hears of it, and how its button and its note are called. */
import type { Move } from './hazard';

interface ActWords {
  /** On the page. */
  verb: string;
  title: string;
  does: readonly string[];
  told: string;
  note: string;
  example: string;
  /** The verb while it works. */
  busy: string;
}

export const ACT_WORDS: Record<Move, ActWords> = {
  accept: {
    verb: '受理',
    title: '受理这处隐患',
    does: ['由后勤安排整改，期限不变。'],
    told: '报告人凭回执能看到；楼宇党小组在清单里能看到。',
    note: '怎么安排',
    example: '如：明天上午电工上门',
    busy: '正在受理…',
  },
  fix: {
    verb: '完成整改',
    title: '完成整改',
    does: ['请报告人或本层党员到现场验收，整改的人不能自己验收。'],
    told: '报告人和楼宇党小组会收到「等你验收」的提醒。',
    note: '做了什么',
    example: '如：换了插座面板，重新接地',
    busy: '正在送出…',
  },
  verify: {
    verb: '验收通过',
    title: '验收通过',
    does: ['隐患销号，留在清单里备查。'],
    told: '后勤和报告人都能在经过里看到。',
    note: '现场看到了什么',
    example: '如：插座稳固，试过没有火花',
    busy: '正在销号…',
  },
  reopen: {
    verb: '退回整改',
    title: '退回整改',
    does: ['隐患回到「整改中」，按严重程度重新给整改期限。'],
    told: '后勤会收到提醒，并看到你写的原因。',
    note: '哪里还没好',
    example: '如：面板换了，但拔插时仍有火花',
    busy: '正在退回…',
  },
};
