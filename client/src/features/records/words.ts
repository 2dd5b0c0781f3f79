/** What My records says about kinds, roles and answers. */
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { OUTCOME_TERMS } from '@louyu/shared/messages/records';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { CorrectionOutcome } from '@louyu/shared/domain/records/state';
import type { Tone } from '../../ui/words/state';
import type { Correction, HeldKind, Told } from './record';

/** Two kinds have a list of their own. */
export const READINGS = 'records.readings';
export const CORRECTIONS = 'records.my_corrections';

/** Not a kind of record: how long each of them is kept. */
export const KEEPING = 'keeping';

export const rolesInWords = (roles: readonly Role[]): string =>
  roles.map((role) => ROLE_TERMS[role]).join('、');

/** Something is there, or may be: what is too much to count is never nothing. */
export const isHeld = ({ count }: HeldKind): boolean => count === null || count > 0;

export const countInWords = ({ count }: HeldKind): string =>
  count === null ? '逐条可看' : `${count} 条`;

/** Who wrote the record down, as one of its lines says. */
const RECORDERS: readonly string[] = ['记录人', '检查人'];

export const recorderOf = ({ lines }: Told): string | undefined => {
  const line = lines.find(({ label }) => RECORDERS.includes(label));
  return line && line.text !== '—' ? `${line.text} 记录` : undefined;
};

const REMARK = '本人说明';
const UNSAID = '—';

/** My own words beside the record; `null` where none were given, absent where none are asked for. */
export function remarkOf({ lines }: Told): { text: string } | null | undefined {
  const line = lines.find(({ label }) => label === REMARK);
  if (!line) return undefined;
  return line.text === UNSAID ? null : { text: line.text };
}

/** The other lines; what is empty says nothing. */
export const linesOf = ({ lines }: Told): Told['lines'] =>
  lines.filter(
    ({ label, text }) =>
      label !== REMARK && !RECORDERS.includes(label) && text !== UNSAID && text !== '',
  );

interface StateWords {
  tone: Tone;
  word: string;
}

const OUTCOME_TONES: Record<CorrectionOutcome, Tone> = {
  corrected: 'done',
  explained: 'quiet',
  upheld: 'quiet',
};

export function stateOf({ answer, dueAt }: Correction, now: Date): StateWords {
  if (answer) return { tone: OUTCOME_TONES[answer.outcome], word: OUTCOME_TERMS[answer.outcome] };
  return Date.parse(dueAt) < now.getTime()
    ? { tone: 'overdue', word: '超期未答复' }
    : { tone: 'due', word: '等待答复' };
}

export const NOT_KEPT = [
  '手机号、身份证号、家庭住址和家庭成员',
  '健康诊断、心理咨询内容、宗教信仰',
  '位置、床位、上网时长、刷卡进出时间',
  '人脸和人像；照片只拍不合格的地方',
  '匿名投票是谁投的',
] as const;
