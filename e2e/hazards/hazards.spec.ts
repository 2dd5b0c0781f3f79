/**
 * A hazard from report to reopened to closed: graded by what was ticked, more time refused,
 * climbing while nobody acts, fixed, sent back, fixed again, closed by the one who reported it.
 * Beside it: what cannot be done is decided, two reports become one, everybody sees the figures.
 */
import { type Campus, type Person, expect, test } from '../support/campus';
import { choosePhoto } from '../support/photo';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'hazards' });

const HOUR = 3_600;
const FIXER = 'demo-logistics-1';
const SECOND_FIXER = 'demo-logistics-2';
const OFFICER = 'demo-guidance-1';
const detail = (id: string) => `packages/hazards/detail/index?id=${id}`;

interface Slip {
  hazardId: string;
  receipt: string;
}

interface Report {
  kind: string;
  text: string;
  facts?: string[];
  picture?: string;
}

/** Reports at the staged door; what the server stored is read from its answer. */
async function reportAt(person: Person, campus: Campus, form: Report): Promise<Slip> {
  await person.open(`packages/visitor/report/index?code=${campus.facts.codes.staged}&via=typed`);
  await person.type('hazard-text', form.text);
  await person.tap(`hazard-kind-${form.kind}`);
  for (const fact of form.facts ?? []) await person.tap(`hazard-facts-${fact}`);
  if (form.picture) await person.picture(form.picture);
  const answered = person.page.waitForResponse(async (response) =>
    (await response.text().catch(() => '')).includes('"hazardId"'),
  );
  await person.tap('hazard-send');
  const body = (await (await answered).json()) as { result: { data: Slip } };
  await person.receipt();
  return body.result.data;
}

async function mend(fixer: Person, hazardId: string, note: string): Promise<void> {
  await fixer.open(detail(hazardId));
  await fixer.tap('fix');
  await choosePhoto(fixer.page, () => fixer.tap('fix-photos-add'));
  await fixer.type('fix-note', note);
  await fixer.tap('fix-confirm');
  await fixer.sees(/待验收/);
}

let urgent: Slip = { hazardId: '', receipt: '' };

test('what was ticked makes it urgent, and the reason stands beside it', async ({ as, campus }) => {
  const resident = await as(campus.facts.stage.resident);
  urgent = await reportAt(resident, campus, {
    ...{ kind: 'wiring', text: '插排冒烟，已经断电', facts: ['sparks_or_smoke'] },
    picture: 'hazards-report',
  });
  const fixer = await as(FIXER);
  await fixer.open(detail(urgent.hazardId));
  await fixer.sees('因为：冒火花、冒烟或有焦味');
  await fixer.tap('accept');
  await fixer.type('accept-note', '电工马上到');
  await fixer.tap('accept-confirm');
  await fixer.sees(/整改中/);
  await fixer.picture('hazards-accepted');
});

test('more time is asked for with a reason, and refused with one', async ({ as, campus }) => {
  const fixer = await as(FIXER);
  await fixer.open(detail(urgent.hazardId));
  await fixer.tap('ask_extension');
  await fixer.type('ask_extension-note', '配件明天才到');
  await fixer.picture('hazards-extension');
  await fixer.tap('ask_extension-confirm');
  await fixer.sees(/等答复/);

  const leader = await as(campus.facts.stage.leader);
  await leader.open(detail(urgent.hazardId));
  await leader.tap('answer_extension');
  await leader.tap('answer-refused');
  await leader.type('answer_extension-note', '冒过烟，今天必须处理，先换整根');
  await leader.picture('hazards-answer');
  await leader.tap('answer_extension-confirm');
  await leader.sees('不同意延期');
});

test('while nothing happens it climbs, and whoever is above finds it', async ({ as, campus }) => {
  await campus.advance({ advanceBySeconds: 7 * HOUR });
  const instructor = await as(campus.facts.stage.instructor);
  await instructor.open(detail(urgent.hazardId));
  await instructor.sees(/逾期没有办好，已告知公寓党建指导部/);
  await instructor.picture('hazards-climbed');
  const officer = await as(OFFICER);
  await officer.open('pages/today/index');
  await officer.sees('一处隐患逾期未整改');
});

test('fixed, sent back by who reported it, fixed again, and closed', async ({ as, campus }) => {
  const { hazardId, receipt } = urgent;
  const fixer = await as(FIXER);
  await mend(fixer, hazardId, '换了插排');
  const resident = await as(campus.facts.stage.resident);
  await resident.open(detail(hazardId));
  await resident.tap('reopen');
  await resident.type('reopen-note', '插上还是发烫');
  await resident.tap('reopen-confirm');
  await resident.sees(/整改中/);
  await resident.picture('hazards-reopened');

  await mend(fixer, hazardId, '连线路一起换了');
  await expect(fixer.shown('#verify')).toHaveCount(0);
  await resident.open(detail(hazardId));
  await resident.tap('verify');
  await resident.tap('verify-confirm');
  await resident.sees(/已销号/);
  await resident.picture('hazards-closed');

  const anyone = await as('stranger-hazards-0001');
  await anyone.open('packages/visitor/follow/index');
  await anyone.type('receipt', receipt);
  await anyone.tap('receipt-look');
  await anyone.sees(/已销号/);
  await anyone.picture('hazards-followed');
});

test('whoever was overtaken is told by what, and keeps their words', async ({ as, campus }) => {
  const visitor = await as('stranger-hazards-0002');
  const { hazardId } = await reportAt(visitor, campus, { kind: 'structure', text: '墙皮在掉' });
  const [fixer, second] = [await as(FIXER), await as(SECOND_FIXER)];
  await second.open(detail(hazardId));
  await second.tap('accept');
  await second.type('accept-note', '我去');
  await fixer.open(detail(hazardId));
  await fixer.tap('accept');
  await fixer.tap('accept-confirm');
  await fixer.sees(/整改中/);
  await second.tap('accept-confirm');
  await second.sees(/这一步现在不用办了/);
  await expect(second.control('accept-note')).toHaveValue('我去');
  await second.picture('hazards-overtaken');
});

test('what cannot be done is decided by somebody else', async ({ as, campus }) => {
  const visitor = await as('stranger-hazards-0003');
  const { hazardId } = await reportAt(visitor, campus, { kind: 'other', text: '外墙面砖松动' });
  const fixer = await as(FIXER);
  await fixer.open(detail(hazardId));
  await fixer.tap('cannot');
  await fixer.tap('cannot-why-needs_contractor');
  await fixer.type('cannot-note', '要高空作业，后勤没有资质');
  await fixer.picture('hazards-cannot');
  await fixer.tap('cannot-confirm');
  await fixer.sees('等待决定');

  const officer = await as(OFFICER);
  await officer.open('packages/hazards/list/index');
  await officer.tap('show-undecided');
  await officer.picture('hazards-undecided');
  await officer.open(detail(hazardId));
  await officer.tap('decide');
  await officer.tap('decide-way-contract');
  await officer.type('decide-note', '请有资质的单位来，修好以前封住阳台');
  await officer.picture('hazards-decide');
  await officer.tap('decide-confirm');
  await officer.sees('请外单位来修');
});

test('two reports of one thing become one story', async ({ as, campus }) => {
  const visitor = await as('stranger-hazards-0004');
  await reportAt(visitor, campus, { kind: 'water', text: '水管在漏水' });
  await campus.advance({ advanceBySeconds: 60 });
  const neighbour = await as('stranger-hazards-0005');
  const twin = await reportAt(neighbour, campus, { kind: 'water', text: '还在漏' });

  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/hazards/building/index?id=b03');
  await leader.tap('question-repeats');
  await leader.sees('反复出现');
  await leader.picture('hazards-repeats');
  await leader.open(detail(twin.hazardId));
  await leader.tap('merge');
  await leader.tapRow('merge-into-', '水管在漏水');
  await leader.picture('hazards-merge');
  await leader.tap('merge-confirm');
  await leader.sees(/已合并/);
});

test('everybody sees how buildings do, in numbers that point at nobody', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.student);
  await student.open('packages/hazards/results/index');
  await student.sees('3 号楼');
  await student.sees(/少于 5 件的不算比例/);
  await student.picture('hazards-results');
});
