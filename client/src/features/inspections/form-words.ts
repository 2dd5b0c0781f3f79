/** The words of a form's editor. */
import type { Fault } from '@louyu/shared/domain/inspections/soundness';
import type { EditionState, ItemKind } from '@louyu/shared/domain/inspections/state';
import type { Tone } from '../../ui/words/state';
import { RESULT_TERMS, scaleOf } from './words';
import type { FormItem } from './template';
import type { FormWording } from './form-draft';

export const KIND_TERMS: Record<ItemKind, string> = {
  judged: '合格 / 不合格',
  score: '打分',
  count: '数目',
  text: '写一句',
  photo: '拍照',
};

export const KIND_NOTES: Record<ItemKind, string> = {
  judged: '合格、不合格、不适用，三选一',
  score: '低于合格分算不合格',
  count: '超过上限算不合格，也可以不设上限',
  text: '只记下来，不评好坏',
  photo: '只在别的项不合格时才要拍',
};

export const FAULT_TERMS: Record<Fault, string> = {
  title_missing: '写上名称',
  key_twice: '这一项出现了两次，请去掉一个',
  condition_unknown: '条件里的那一项要排在它前面',
  condition_not_judged: '条件只能看能判好坏的项',
  score_out_of_range: '满分在 2 到 100 之间，合格分不超过满分',
  photo_without_failure: '拍照要跟在一个不合格后面：没有问题就不拍',
  hazard_not_judged: '只有“合格 / 不合格”的项能报隐患',
};

export const EDITION_TERMS: Record<EditionState, { word: string; tone: Tone }> = {
  draft: { word: '草稿', tone: 'due' },
  published: { word: '已发布', tone: 'done' },
  retired: { word: '已停用', tone: 'quiet' },
};

/** What an item does, in a line: 合格 / 不合格 · 不合格报隐患 · “电线插座”不合格时才问. */
export function itemLine(item: FormItem, { sections }: FormWording): string {
  const named = sections.flatMap(({ items }) => items).find(({ key }) => key === item.when?.item);
  const parts = [
    KIND_TERMS[item.kind],
    item.kind === 'score' || item.kind === 'count' ? scaleOf(item).replace('。', '') : '',
    item.hazard ? '不合格报隐患' : '',
    item.when && named ? `“${named.title}”${RESULT_TERMS[item.when.result]}时才问` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
