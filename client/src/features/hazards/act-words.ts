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
  ask_extension: {
    verb: '申请延期',
    title: '申请延期',
    does: ['答复以前，原来的期限照旧；没有按期办好，照样会往上报。'],
    told: '楼宇党小组组长和指导员会收到提醒，由他们答复；报告人能在经过里看到理由。',
    note: '为什么要延期',
    example: '如：配件要从厂家调，周四到货',
    busy: '正在送出…',
  },
  answer_extension: {
    verb: '答复延期',
    title: '答复延期申请',
    does: ['同意：期限改到申请的那天。不同意：原来的期限照旧。'],
    told: '申请的人会收到答复；报告人能在经过里看到。',
    note: '答复的话',
    example: '如：可以，先贴上警示，别让同学用',
    busy: '正在送出…',
  },
  cannot: {
    verb: '办不了，上报',
    title: '办不了，请求决定',
    does: ['由指导员或公寓党建指导部决定怎么办。决定以前，期限照旧。'],
    told: '指导员和公寓党建指导部会收到提醒；报告人能在经过里看到原因。',
    note: '说明情况',
    example: '如：外墙要高空作业，后勤没有资质',
    busy: '正在上报…',
  },
  decide: {
    verb: '决定怎么办',
    title: '决定怎么办',
    does: ['不管哪一种，隐患都不会因此销号：要整改好、由别人验收才算完。'],
    told: '负责整改的部门会收到提醒；报告人能在经过里看到决定和理由。',
    note: '理由和要求',
    example: '如：请外单位来修，修好以前封住阳台',
    busy: '正在送出…',
  },
  regrade: {
    verb: '重新定级',
    title: '重新定级',
    does: ['整改期限跟着改：改重了取早的一个，改轻了取晚的一个。'],
    told: '后勤会看到新的期限；报告人能在经过里看到理由。',
    note: '为什么改',
    example: '如：到现场看过，有焦味，不能再用',
    busy: '正在送出…',
  },
  merge: {
    verb: '并到另一处',
    title: '和另一处是同一件事',
    does: [
      '这一条到此为止，并到先报告的那一处一起办。',
      '这一条的报告人凭自己的回执跟着看那一处的进展。',
    ],
    told: '两边的报告人都能在经过里看到；验收时两边都可以去看。',
    note: '怎么看出来的',
    example: '如：同一排灯，两间寝室都报了',
    busy: '正在合并…',
  },
};
