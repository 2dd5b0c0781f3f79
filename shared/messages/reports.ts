/** The words of periodic reports: figures, receivers, and the draft that the author edits. */
import type { VisitWay } from '../domain/duties/contact-point';
import type { VisitorMatter } from '../domain/duties/leader-day';
import type { FigureKey, Receiver } from '../domain/duties/report';

export const FIGURE_TERMS: Record<FigureKey, string> = {
  contacts_made: '联系',
  follow_ups_done: '后续已办',
  follow_ups_open: '后续未办',
  rooms_inspected: '检查寝室',
  rooms_not_inspected: '没能检查',
  hazards_reported: '新报隐患',
  hazards_closed: '其中已销号',
  hazards_overdue: '逾期隐患',
  gaps_open: '无人负责',
};

const UNITS: Record<FigureKey, string> = {
  contacts_made: '次',
  follow_ups_done: '件',
  follow_ups_open: '件',
  rooms_inspected: '间次',
  rooms_not_inspected: '间次',
  hazards_reported: '处',
  hazards_closed: '处',
  hazards_overdue: '处',
  gaps_open: '处',
};

export const figureInWords = (key: FigureKey, count: number): string =>
  `${FIGURE_TERMS[key]} ${count} ${UNITS[key]}`;

export const RECEIVER_TERMS: Record<Receiver, string> = {
  counsellor: '辅导员',
  building_group: '楼宇党小组和指导员',
  college: '学院党总支',
  apartment_office: '学生公寓管理办公室',
};

type Counts = Partial<Record<FigureKey, number>>;

const said = (counts: Counts, keys: readonly FigureKey[]): string =>
  keys
    .filter((key) => (counts[key] ?? 0) > 0)
    .map((key) => figureInWords(key, counts[key] ?? 0))
    .join('，');

const sentence = (words: string, otherwise: string): string => (words ? `${words}。` : otherwise);

/** A first wording from the figures, for the author to make their own. */
export function draftText(counts: Counts): {
  did: string;
  difficulties: string;
  proposals: string;
} {
  const did = said(counts, [
    'contacts_made',
    'follow_ups_done',
    'rooms_inspected',
    'hazards_reported',
    'hazards_closed',
  ]);
  const open = said(counts, [
    'follow_ups_open',
    'rooms_not_inspected',
    'hazards_overdue',
    'gaps_open',
  ]);
  return {
    did: sentence(did, '这段时间没有记录。'),
    difficulties: sentence(open && `还有${open}`, '没有未办完的事。'),
    proposals: '',
  };
}

export const VISIT_WAY_TERMS: Record<VisitWay, string> = {
  visit: '走访',
  talk: '谈心',
  meeting: '座谈',
  survey: '调查',
};

export const VISITOR_MATTER_TERMS: Record<VisitorMatter, string> = {
  study: '学习',
  room_and_food: '住宿和伙食',
  safety: '安全',
  aid: '资助',
  party_work: '党建',
  teaching: '教学',
  other: '其他',
};
