import fc from 'fast-check';
import * as alarms from './alarm';
import * as cases from './help-case';
import { TERM_KINDS, misplacedIn, publishedTerms } from './terms';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';
const teacher = { by: 'teacher', byName: '王老师' };
const member = { personId: 'ann', name: '党员甲', serves: true };

const opened = cases.open(
  null,
  {
    id: 'c1',
    subject: {
      ...{ subject: 'cai', subjectName: '同学甲' },
      ...{ buildingId: 'b03', collegeId: 'law', classId: 'law-2401' },
    },
    needs: ['study'],
    ...teacher,
  },
  NOW,
);
const stored = (next: Omit<cases.HelpCase, 'version'>): cases.HelpCase => ({ ...next, version: 1 });
const open = stored(opened.next);
const code = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a help case', () => {
  it('is looked at again after thirty days, and the student is named to be told', () => {
    expect(opened.next.reviewOn).toBe('2026-11-13');
    expect(opened.events).toMatchObject([{ type: 'HelpCaseOpened', personId: 'cai' }]);
  });

  it('is one per person: never twice at once, and the same one again after its end', () => {
    const opening = { id: 'c1', subject: open, needs: ['study' as const], ...teacher };
    expect(code(() => cases.open(open, opening, NOW))).toBe('care.already_open');
    const closed = stored(cases.close(open, { because: 'resolved', ...teacher }, NOW).next);
    const again = cases.open(closed, opening, NOW).next;
    expect(again.steps.map(({ act }) => act)).toEqual(['opened', 'closed', 'opened']);
    expect(again).toMatchObject({ state: 'open', closedAt: null });
  });

  it('is never about whoever opens it', () => {
    const opening = { id: 'c1', subject: open, needs: ['study' as const], by: 'cai', byName: '' };
    expect(code(() => cases.open(null, opening, NOW))).toBe('care.about_yourself');
  });

  it('keeps what was offered, and refuses a day to come and what does not belong', () => {
    const given = { what: 'talk' as const, on: TODAY, note: '一起吃了饭', ...teacher };
    const { next, events } = cases.offer(open, given, NOW);
    expect(next.steps.at(-1)).toMatchObject({ act: 'offered', what: 'talk' });
    expect(JSON.stringify(events)).not.toContain('吃');
    expect(code(() => cases.offer(open, { ...given, on: '2026-10-15' }, NOW))).toBe(
      'care.in_future',
    );
    expect(code(() => cases.offer(open, { ...given, note: '确诊抑郁症' }, NOW))).toBe(
      'care.does_not_belong',
    );
  });

  it('has a contact who serves and is not the student; a change ends the one before', () => {
    for (const wrong of [
      { ...member, serves: false },
      { ...member, personId: 'cai' },
    ])
      expect(code(() => cases.assign(open, teacher, wrong, NOW))).toBe('care.cannot_be_contact');
    const first = stored(cases.assign(open, teacher, member, NOW).next);
    const { events } = cases.assign(first, teacher, { ...member, personId: 'bea' }, NOW);
    expect(events.map(({ type }) => type)).toEqual(['HelpContactEnded', 'HelpContactAssigned']);
    expect(code(() => cases.assign(first, teacher, member, NOW))).toBe('care.nothing_changes');
  });

  it('ends with its contact, and nothing is added afterwards', () => {
    const held = stored(cases.assign(open, teacher, member, NOW).next);
    const ending = cases.close(held, { because: 'resolved', ...teacher }, NOW);
    expect(ending.next.contact).toBeNull();
    expect(ending.events.map(({ type }) => type)).toEqual(['HelpContactEnded', 'HelpCaseClosed']);
    const closed = stored(ending.next);
    expect(code(() => cases.review(closed, { finding: 'eased', ...teacher }, NOW))).toBe(
      'care.closed',
    );
  });
});

describe('what does not belong', () => {
  it.each([
    ['确诊为抑郁症', 'diagnosis'],
    ['在吃 舍 曲 林', 'medication'],
    ['ＳＣＬ－９０ 分数偏高', 'counselling'],
    ['父母离异', 'family_review'],
    ['他信教', 'religion'],
    ['说过不想活了', 'danger'],
    ['身份证 62010219990101001X', 'identity_number'],
    ['电话 138-0013-8000', 'phone_number'],
    ['QQ号 12345', 'account'],
  ])('%s is found as %s', (text, kind) => expect(misplacedIn(text)?.kind).toBe(kind));

  it('lets ordinary words of help pass', () => {
    for (const text of ['一起复习高数两小时', '10月14日到教务处补选课', '陪着去了资助中心', ''])
      expect(misplacedIn(text)).toBeNull();
  });

  it('finds every published word wherever it stands', () => {
    const words = publishedTerms().flatMap(({ words: of }) => of);
    expect(publishedTerms().map(({ kind }) => kind)).toEqual(TERM_KINDS);
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(misplacedIn(`今天${word}之后`)).not.toBeNull();
      }),
    );
  });
});

const pressed: alarms.Pressed = {
  ...{ id: 'a1', kind: 'in_danger', subject: 'cai', subjectName: '同学甲', roomId: 'b03-0412' },
  ...{ buildingId: 'b03', collegeId: 'law', classId: 'law-2401' },
  ...{ raisedBy: 'cai', raisedByName: '同学甲', pressedAt: NOW },
};
const posts: alarms.Holder[] = [
  { personId: 'teacher', role: 'counsellor' },
  { personId: 'ins', role: 'instructor' },
  { personId: 'gui', role: 'guidance' },
];

describe('an alarm', () => {
  it('calls the near professionals, or else the department, never who pressed it', () => {
    expect(alarms.calledAmong(posts, 'cai')).toEqual(['teacher', 'ins']);
    expect(alarms.calledAmong(posts, 'teacher')).toEqual(['ins']);
    expect(alarms.calledAmong(posts.slice(2), 'cai')).toEqual(['gui']);
    expect(alarms.calledAmong([], 'cai')).toEqual([]);
  });

  it('climbs in minutes and says so in its event, without a word about anybody', () => {
    const { events } = alarms.raise(pressed, posts, NOW);
    expect(events).toEqual([
      {
        ...{ type: 'AlarmRaised', alarmId: 'a1', raisedBy: 'cai', roomId: 'b03-0412' },
        called: ['teacher', 'ins'],
        departmentAt: '2026-10-14T02:05:00.000Z',
        everyoneAt: '2026-10-14T02:10:00.000Z',
      },
    ]);
  });

  it('is taken by one, not by who pressed it, and closed only afterwards', () => {
    const raised = { ...alarms.raise(pressed, posts, NOW).next, version: 1 };
    expect(code(() => alarms.close(raised, 'safe', NOW))).toBe('care.not_acknowledged');
    const me = { personId: 'cai', name: '同学甲' };
    expect(code(() => alarms.acknowledge(raised, me, NOW))).toBe('care.own_alarm');
    const by = { personId: 'teacher', name: '王老师' };
    const taken = { ...alarms.acknowledge(raised, by, NOW).next, version: 2 };
    expect(code(() => alarms.acknowledge(taken, { ...by, personId: 'ins' }, NOW))).toBe(
      'care.already_acknowledged',
    );
    expect(alarms.close(taken, 'safe', NOW).next).toMatchObject({ state: 'closed' });
  });
});
