/**
 * What does not belong into a help case (principle 4: need → offer → referral, nothing else), as
 * data that the writer sees before the first word and the server checks with the same rule. A
 * list finds words, not meanings: what it cannot know is stated in `docs/records.md`.
 */

export const TERM_KINDS = [
  'diagnosis',
  'medication',
  'counselling',
  'family_review',
  'religion',
  'danger',
  'identity_number',
  'phone_number',
  'account',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Words by kind; compared after full-width forms, blanks and dashes are gone. */
const WORDS: Partial<Record<TermKind, readonly string[]>> = {
  diagnosis: [
    ...[
      '抑郁',
      '焦虑症',
      '双相',
      '躁郁',
      '躁狂',
      '精神分裂',
      '精神病',
      '强迫症',
      '自闭症',
      '多动症',
    ],
    ...[
      '人格障碍',
      '进食障碍',
      '厌食症',
      '暴食症',
      '癫痫',
      '艾滋',
      'hiv',
      '乙肝',
      '肺结核',
      '梅毒',
    ],
    ...['癌', '白血病', '确诊', '病历', '诊断', '怀孕', '流产', '残疾证', '体检报告'],
  ],
  medication: [
    ...['舍曲林', '氟西汀', '帕罗西汀', '西酞普兰', '文拉法辛', '阿普唑仑', '劳拉西泮', '地西泮'],
    ...[
      '碳酸锂',
      '喹硫平',
      '奥氮平',
      '利培酮',
      '阿立哌唑',
      '安眠药',
      '处方',
      '服药',
      '用药',
      '停药',
    ],
  ],
  counselling: [
    ...[
      '咨询记录',
      '咨询内容',
      '咨询师说',
      '访谈记录',
      '心理档案',
      '心理测评',
      '测评分数',
      '测评结果',
    ],
    ...['scl90', 'upi筛查', '抑郁量表', '焦虑量表', '心理普查'],
  ],
  family_review: [
    ...[
      '政审',
      '家庭成分',
      '主要社会关系',
      '直系亲属',
      '犯罪记录',
      '服刑',
      '前科',
      '父母离异',
      '单亲',
    ],
    ...['父亲是党员', '母亲是党员', '家庭政治面貌'],
  ],
  religion: [
    ...[
      '宗教信仰',
      '信教',
      '信佛',
      '基督教',
      '天主教',
      '伊斯兰教',
      '佛教',
      '道教',
      '穆斯林',
      '清真寺',
    ],
    ...['做礼拜', '教堂', '受洗'],
  ],
  danger: ['自杀', '自残', '轻生', '割腕', '跳楼', '不想活', '遗书', '性侵', '强奸', '家暴'],
  account: ['微信号', 'qq号', '银行卡号', '支付宝账号', '密码'],
};

/** Numbers that name somebody. Days written as 2026-10-14 have eight figures, so nine are looked for. */
const PATTERNS: Partial<Record<TermKind, RegExp>> = {
  identity_number: /\d{17}[\dx]/,
  phone_number: /(?<!\d)1[3-9]\d{9}(?!\d)/,
  account: /\d{9,}/,
};

export interface Misplaced {
  kind: TermKind;
  /** The word or number as it was found, for the writer's own screen only. */
  found: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_·.。，,、/\\|*]+/g, '');

function matchOf(kind: TermKind, text: string): string | undefined {
  const word = WORDS[kind]?.find((each) => text.includes(each));
  return word ?? PATTERNS[kind]?.exec(text)?.[0];
}

/** The first thing in a text that does not belong there; `null` when the list finds nothing. */
export function misplacedIn(text: string): Misplaced | null {
  const looked = plain(text);
  for (const kind of TERM_KINDS) {
    const found = matchOf(kind, looked);
    if (found !== undefined) return { kind, found };
  }
  return null;
}

/** The published list, for whoever writes and for the documentation. */
export const publishedTerms = (): { kind: TermKind; words: readonly string[] }[] =>
  TERM_KINDS.map((kind) => ({ kind, words: WORDS[kind] ?? [] }));
