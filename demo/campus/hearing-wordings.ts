/** What rooms, leaders and instructors wrote; nobody and nothing in it is real. */
import type { RulingKind } from '@louyu/shared/domain/inspections/hearing-state';

export const EXPLANATIONS = [
  '当天正在换季收拾，晚上已经整理好。',
  '插排是临时接的，当晚已经拔掉收起来了。',
  '垃圾是早上来不及倒，已约好轮流倒。',
  '阳台的水是洗衣机漏的，已经报修。',
];

export const OBJECTIONS = [
  '照片里的插排在门外走廊，不在我们寝室。',
  '那天没有提前通知，也没有人在场，桌上的锅是同学刚买来还没拆封准备退掉的。',
  '插座发黑是入住时就有的旧痕，入住登记表上写过，我们没有私拉电线。',
  '充电的是手电筒，不是电动车电池。',
];

export const REASONS: Record<RulingKind, string[]> = {
  struck: ['和检查照片、走廊监控时间核对，插排确实在走廊里，不属于这间寝室。'],
  milder: ['看过入住登记表，旧痕属实，但仍有一个插排串接，改为一般。'],
  stands: ['当面看过照片和位置，情况与记录一致，维持原记录。'],
};

export const ASKED_BECAUSE = [
  '床边插排串接，已经是第二次，需要弄清是谁在用。',
  '发现正在使用的电煮锅，请大家各自说说当时的情况。',
];

export const STATEMENTS = [
  '是我带来的，不知道算违规，以后不用了。',
  '我当时不在寝室，回来才听说。',
  '我没有用过，也没有看到谁在用。',
  '我看到过，提醒过一次。',
];

export const ATTRIBUTED = '本人当面承认是自己带来使用的，另外三位同学的说法一致。';
export const DISMISSED = '几位同学说法不一致，没有依据认定到某一位同学，只作寝室整改。';
