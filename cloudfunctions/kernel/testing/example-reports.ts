/** One valid input per procedure of periodic reports, contact points and reception days. */

const INSIDER = 'insider';

export const REPORT_EXAMPLES: Record<string, Record<string, unknown>> = {
  'duties.set_point': { cadreId: INSIDER, targetKind: 'building', target: 'b03', year: 2026 },
  'duties.points': { year: 2026, after: null },
  'duties.my_points': { year: 2026 },
  'duties.point': { pointId: 'example-point' },
  'duties.record_visit': {
    pointId: 'example-point',
    expectedVersion: 1,
    on: '2026-10-13',
    way: 'visit',
    seen: '走访了四间寝室',
    finding: '热水供应时间短',
    follows: '',
  },
  'duties.announce_leader_day': {
    on: '2026-10-20',
    from: '14:00',
    until: '16:00',
    place: '3 号楼党员活动室',
    host: '党委副书记',
  },
  'duties.leader_days': { after: null },
  'duties.end_leader_day': {
    leaderDayId: 'example-leader-day',
    expectedVersion: 1,
    state: 'called_off',
    visitors: [],
    settled: 0,
  },
  'duties.draft_report': { place: 'b03', from: '2026-10-01', until: '2026-10-14' },
  'duties.send_report': {
    place: 'b03',
    from: '2026-10-01',
    until: '2026-10-14',
    text: { did: '检查寝室 12 间', difficulties: '', proposals: '' },
    receiver: 'college',
    receiverId: 'law',
  },
  'duties.reports_written': { after: null },
  'duties.reports_received': { after: null },
  'duties.report': { reportId: 'example-report' },
  'duties.acknowledge_report': { reportId: 'example-report', expectedVersion: 1 },
  'duties.comment_report': { reportId: 'example-report', expectedVersion: 1, text: '很好' },
};
