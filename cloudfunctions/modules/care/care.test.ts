import * as contract from '@louyu/shared/contracts/care';
import * as alarmContract from '@louyu/shared/contracts/care-alarms';
import * as people from '@louyu/shared/contracts/organization-people';
import * as records from '@louyu/shared/contracts/records';
import * as reminders from '@louyu/shared/contracts/reminders';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';
import { runClock } from '../../kernel/testing/clock-run';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';
const counsellor = 'o-counsellor';
const instructor = 'o-instructor';
const guidance = 'o-guidance';
const student = 'o-cai';
const member = 'o-ann';

let cloud: TestCloud;

const lives = (id: string, roomId: string) => ({
  ...{ id, roomId, collegeId: 'law', classId: 'law-2401', name: `同学${id}` },
});

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  for (const room of ['b03-0412', 'b03-0413']) cloud.room(room);
  cloud.person({ ...lives('cai', 'b03-0412'), roles: [['student', 'b03']] });
  cloud.person({ ...lives('ann', 'b03-0413'), name: '党员甲', roles: [['member', 'b03']] });
  cloud.person({ ...lives('bea', 'b03-0413'), roles: [['group_leader', 'b03']] });
  cloud.person({ id: 'counsellor', name: '王老师', roles: [['counsellor', 'law-2401']] });
  cloud.person({ id: 'other', roles: [['counsellor', 'law-2402']] });
  cloud.person({ id: 'instructor', roles: [['instructor', 'b03']] });
  cloud.person({ id: 'guidance', roles: [['guidance', 'university']] });
  cloud.person({ id: 'secretary', roles: [['college_secretary', 'law']] });
  cloud.person({ id: 'administrator', roles: [['administrator', 'university']] });
});
afterEach(() => cloud.close());

const kindsOf = async (openid: string) =>
  (await cloud.as(openid).call(reminders.today, {})).data.rows.map(({ kind }) => kind);
const inboxOf = async (openid: string) =>
  (await cloud.as(openid).call(reminders.inbox, { after: null })).data.rows.map(({ kind }) => kind);

const opened = async () => {
  const input = { personId: 'cai', needs: ['study' as const] };
  return (await cloud.as(counsellor).call(contract.openCase, input)).data;
};
const withContact = async () => {
  const { caseId } = await opened();
  const input = { caseId, expectedVersion: 1, personId: 'ann' };
  await cloud.as(counsellor).call(contract.assign, input);
  return caseId;
};

describe('a help case', () => {
  it('is opened within budget, told to the student, and one only', async () => {
    const input = { personId: 'cai', needs: ['study' as const] };
    const both = await Promise.all([
      cloud.as(counsellor).call(contract.openCase, input),
      cloud.as(instructor).call(contract.openCase, input),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)?.error.code).toBe('care.already_open');
    expect(both.find(({ ok }) => ok)?.tripsToCommit).toBeLessThanOrEqual(7);
    expect(await inboxOf(student)).toEqual(['help_noticed']);
  });

  it('is read by those who must know and by the student, by nobody else, and every reading is seen', async () => {
    const caseId = await withContact();
    for (const knows of [counsellor, instructor, member, student]) {
      const answer = await cloud.as(knows).call(contract.helpCase, { caseId });
      expect(answer.data.needs).toEqual(['study']);
      expect(answer.roundTrips).toBeLessThanOrEqual(3);
    }
    for (const stranger of ['o-bea', 'o-other', guidance, 'o-secretary', 'o-administrator'])
      expect((await cloud.as(stranger).call(contract.helpCase, { caseId })).error.code).toBe(
        'kernel.forbidden',
      );
    const { data } = await cloud.as(student).call(records.readings, { after: null });
    expect(data.rows.filter(({ what }) => what === '查看了帮助联系')).toHaveLength(3);
  });

  it('stands in my records of the student', async () => {
    await withContact();
    const input = { kind: 'care.about_me', after: null };
    const { data } = await cloud.as(student).call(records.list, input);
    expect(JSON.stringify(data)).toContain('学习');
  });

  it('lists nothing of what it is about, within two round trips', async () => {
    await withContact();
    const listed = await cloud.as(instructor).call(contract.cases, { state: 'open', after: null });
    expect(listed.data.rows).toMatchObject([{ contactName: '党员甲', uncontacted: false }]);
    expect(JSON.stringify(listed.data)).not.toContain('study');
    expect(listed.roundTrips).toBeLessThanOrEqual(2);
    const held = await cloud.as(member).call(contract.mine, {});
    expect(held.data.rows).toHaveLength(1);
  });

  it('takes an offer from its contact; the journal keeps no word of it', async () => {
    const caseId = await withContact();
    const given = { caseId, expectedVersion: 2, what: 'company' as const, on: TODAY };
    const wrong = await cloud
      .as(member)
      .call(contract.offer, { ...given, note: '他确诊抑郁了，电话 13800138000' });
    expect(wrong.error).toMatchObject({
      code: 'care.does_not_belong',
      details: { kind: 'diagnosis' },
    });
    const done = await cloud.as(member).call(contract.offer, { ...given, note: '陪着去图书馆' });
    expect(done.data).toEqual({ version: 3 });
    expect(JSON.stringify(await cloud.documents('journal'))).not.toContain('图书馆');
  });

  it('is led by those who look after it alone', async () => {
    const caseId = await withContact();
    const input = { caseId, expectedVersion: 2, because: 'resolved' as const };
    expect((await cloud.as(member).call(contract.closeCase, input)).error.code).toBe(
      'kernel.forbidden',
    );
    expect((await cloud.as(instructor).call(contract.closeCase, input)).ok).toBe(true);
    expect((await cloud.as(member).call(contract.helpCase, { caseId })).error.code).toBe(
      'kernel.forbidden',
    );
  });

  it('names who may keep in touch', async () => {
    const here = await cloud.as(instructor).call(contract.contactsIn, { place: 'b03' });
    expect(here.data.people.map(({ personId }) => personId)).toContain('ann');
    const inClass = await cloud.as(counsellor).call(contract.contactsIn, { place: 'law-2401' });
    expect(inClass.data.people).toEqual([{ personId: 'ann', name: '党员甲' }]);
  });

  it('loses a contact who leaves, and asks for another; ends when the student leaves', async () => {
    const caseId = await withContact();
    const left = (personId: string) =>
      cloud.as('o-administrator').call(people.leave, { personId, expectedVersion: 1, on: TODAY });
    expect((await left('ann')).ok).toBe(true);
    expect(await kindsOf(counsellor)).toContain('help_to_assign');
    expect((await left('cai')).ok).toBe(true);
    const { data } = await cloud.as(counsellor).call(contract.helpCase, { caseId });
    expect(data).toMatchObject({ state: 'closed', contactName: null });
  });
});

const alarm = {
  ...{ kind: 'in_danger' as const, who: 'me' as const, caseId: null, roomId: null },
  pressedAt: NOW,
};

describe('the crisis button', () => {
  it('reaches the professionals at once, past the students, once however often it is sent', async () => {
    const commandId = 'pressed-in-the-dark';
    const first = await cloud.as(student).call(alarmContract.raise, alarm, { commandId });
    const again = await cloud.as(student).call(alarmContract.raise, alarm, { commandId });
    expect(first.data.called).toBe(2);
    expect(again.data).toEqual(first.data);
    expect(first.tripsToCommit).toBeLessThanOrEqual(7);
    expect(await cloud.documents('alarms')).toHaveLength(1);
    expect(await kindsOf(counsellor)).toEqual(['alarm_raised']);
    expect(await kindsOf(instructor)).toEqual(['alarm_raised']);
    for (const silent of [guidance, 'o-bea', member, 'o-secretary'])
      expect(await kindsOf(silent)).toEqual([]);
  });

  it('goes to the department when nobody near holds the post', async () => {
    cloud.person({ id: 'lone', roomId: 'b05-0101' });
    const { data } = await cloud.as('o-lone').call(alarmContract.raise, alarm);
    expect(data.called).toBe(1);
    expect(await kindsOf(guidance)).toEqual(['alarm_raised']);
  });

  it('climbs in minutes while nobody answers, and tells the caller to telephone', async () => {
    await cloud.as(student).call(alarmContract.raise, alarm);
    await cloud.advance({ advanceBySeconds: 5 * 60, missed: 'last' });
    expect(await kindsOf(guidance)).toEqual(['alarm_climbed']);
    expect(await inboxOf(student)).toEqual(['alarm_unanswered']);
    await cloud.advance({ advanceBySeconds: 5 * 60, missed: 'last' });
    expect(await inboxOf(counsellor)).toContain('alarm_repeated');
  });

  it('is taken by one of two at once; then it climbs no more and the caller knows', async () => {
    const { data } = await cloud.as(student).call(alarmContract.raise, alarm);
    const take = (openid: string) =>
      cloud.as(openid).call(alarmContract.acknowledge, { alarmId: data.alarmId });
    const both = await Promise.all([take(counsellor), take(instructor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)?.error.code).toBe('care.already_acknowledged');
    expect(await inboxOf(student)).toEqual(['alarm_taken']);
    await cloud.advance({ advanceBySeconds: 11 * 60, missed: 'last' });
    await runClock(cloud);
    expect(await kindsOf(guidance)).toEqual([]);
    const shown = await cloud.as(student).call(alarmContract.alarm, data);
    expect(shown.data).toMatchObject({ state: 'acknowledged', own: true, may: [] });
  });

  it('may be pressed for the student of one’s case, not of anybody else’s', async () => {
    const caseId = await withContact();
    const forCase = { ...alarm, who: 'case' as const, caseId };
    expect((await cloud.as('o-bea').call(alarmContract.raise, forCase)).error.code).toBe(
      'care.no_case',
    );
    const { data } = await cloud.as(member).call(alarmContract.raise, forCase);
    const shown = await cloud.as(counsellor).call(alarmContract.alarm, data);
    expect(shown.data).toMatchObject({ subjectName: '同学cai', raisedByName: '党员甲' });
    expect((await cloud.as('o-bea').call(alarmContract.alarm, data)).error.code).toBe(
      'kernel.forbidden',
    );
  });

  it('may be pressed for a room, which must exist', async () => {
    const there = { ...alarm, who: 'someone' as const, roomId: 'b03-0413' };
    expect((await cloud.as(student).call(alarmContract.raise, there)).data.called).toBe(1);
    const nowhere = { ...there, roomId: 'b03-0999' };
    expect((await cloud.as(student).call(alarmContract.raise, nowhere)).error.code).toBe(
      'kernel.not_found',
    );
    const listed = await cloud.as(instructor).call(alarmContract.alarms, { after: null });
    expect(listed.data.rows).toMatchObject([{ roomId: 'b03-0413', state: 'open' }]);
    expect(listed.roundTrips).toBeLessThanOrEqual(2);
  });
});
