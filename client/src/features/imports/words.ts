/** The words of imports that only screens use; the closed values have theirs in shared/messages. */
import { SHAPES, titleOf } from '@louyu/shared/domain/organization/import/fields';
import { spokenDate } from '../../ui/words/spoken-time';
import type { ImportKind, ImportState } from '@louyu/shared/domain/organization/import/state';
import type { Tone } from '../../ui/words/state';
import type { ImportSummary } from './import';

export const TITLE = '导入名单';
export const WHOSE = '管理员';

/** What one row of each kind is counted in. */
export const UNIT: Record<ImportKind, string> = {
  students: '位同学',
  staff: '位教职工',
  classes: '个班级',
  rooms: '个房间',
  buildings: '栋楼',
};

export const TONES: Record<ImportState, Tone> = {
  read: 'due',
  writing: 'due',
  written: 'done',
  undoing: 'due',
  undone: 'quiet',
};

const titled = (kind: ImportKind, fields: readonly Parameters<typeof titleOf>[0][]): string =>
  fields.map((field) => titleOf(field, kind)).join('、');

/** What a file of a kind must have, and what it may have. */
export function columnsOf(kind: ImportKind): { must: string; may: string } {
  const { columns, required } = SHAPES[kind];
  const others = columns.filter((field) => !required.includes(field));
  return { must: titled(kind, required), may: titled(kind, others) };
}

/** Only lists of people can be complete: nobody leaves by a list of rooms. */
export const isOfPeople = (kind: ImportKind): boolean => kind === 'students' || kind === 'staff';

/** How many things confirming would do. */
export const changes = ({ counts }: Pick<ImportSummary, 'counts'>): number =>
  counts.added + counts.changed + counts.leaves + counts.statusDiffers;

/** 新增 6、变更 5、离校 0; what is nothing goes unsaid. */
export function countsText({ counts, kind }: Pick<ImportSummary, 'counts' | 'kind'>): string {
  const parts = [
    ['新增', counts.added],
    ['变更', counts.changed],
    ['离校', isOfPeople(kind) ? counts.leaves : 0],
  ] as const;
  const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  return said.length > 0 ? said.join('、') : '没有变化';
}

/** What stays as it is, so that every row of the file is accounted for. */
export function restText({ same, repeated, bad, rows }: ImportSummary['counts']): string {
  const rest = [
    same > 0 && `${same} 行和现在登记的一样`,
    repeated > 0 && `${repeated} 行重复`,
    bad > 0 && `${bad} 行有问题，不会导入`,
  ].filter(Boolean);
  return [`表里共 ${rows} 行`, ...rest].join('，');
}

/** What confirming does, in order. */
export function consequencesOf({
  kind,
  counts,
  undoUntil: _until,
  ...of
}: ImportSummary): string[] {
  const { added, changed, leaves, bad, statusDiffers } = counts;
  return [
    added > 0 && `新登记 ${added} ${UNIT[kind]}。`,
    changed > 0 && `改动 ${changed} ${UNIT[kind]}的登记，以名单为准。`,
    leaves > 0 && `${leaves} 位办理离校：职务结束、微信解绑，手上的事列成交接单。`,
    statusDiffers > 0 && `${statusDiffers} 位的政治面貌和登记不同：不改，提醒学院核实。`,
    bad > 0 && `有问题的 ${bad} 行不导入，改好后可以再传一次。`,
    of.state === 'read' && '导入后 7 天内可以撤销。',
  ].filter((line) => line !== false);
}

/** Until when it can be undone, as a date. */
export const undoText = ({ undoUntil }: ImportSummary, now: Date): string =>
  undoUntil ? `${spokenDate(undoUntil, now)}前可以撤销` : '';

/** 1.2 MB */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
