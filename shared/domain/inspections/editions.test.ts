import { begin, publish, retire, reword, templateFor, templateNamed } from './editions';
import { askedItems, ensureFilled, resultOf, tidied } from './form';
import { AT, LATER } from './samples';
import { flawsOf } from './soundness';
import type { Answer, Edition, TemplateItem, TemplateSection } from './state';
import { READY_SETS, currentTemplate } from './templates';

const item = (changes: Partial<TemplateItem>): TemplateItem => ({
  ...{ key: 'one', title: '一项', hint: '', kind: 'judged', hazard: null, suggests: 'minor' },
  ...{ when: null, most: null, passFrom: null },
  ...changes,
});

const WIRING = item({ key: 'wiring', title: '电线插座', hazard: 'wiring', suggests: 'serious' });
const ITEMS: TemplateItem[] = [
  WIRING,
  item({ key: 'sockets', title: '插排几个', kind: 'count', most: 2, when: fails('wiring') }),
  item({ key: 'where', title: '在哪里', kind: 'text', when: fails('sockets') }),
  item({ key: 'score', title: '整洁', kind: 'score', most: 10, passFrom: 6 }),
  item({ key: 'picture', title: '脏在哪里', kind: 'photo', when: fails('score') }),
];

function fails(key: string) {
  return { item: key, result: 'fail' as const };
}

const sections = (items: TemplateItem[]): TemplateSection[] => [
  { key: 'all', title: '全部', items },
];
const TEMPLATE = { version: 'b03.1', title: '三号楼检查表', sections: sections(ITEMS) };

const answer = (of: string, changes: Partial<Answer> = {}): Answer => ({
  ...{ item: of, result: 'pass', severity: null, note: '' },
  ...changes,
});
const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const filled = (answers: Answer[]) => ({ outcome: 'inspected' as const, reason: '', answers });
const checking =
  (answers: Answer[], pictured: string[] = []) =>
  () =>
    ensureFilled(filled(answers), new Set(pictured), TEMPLATE);

describe('a form of one’s own', () => {
  const asked = (answers: Answer[]) => askedItems(ITEMS, answers).map(({ key }) => key);

  it('asks an item with a condition only after that answer, however long the chain', () => {
    const failed = answer('wiring', { result: 'fail', severity: 'serious' });
    expect(asked([])).toEqual(['wiring', 'score']);
    expect(asked([failed])).toEqual(['wiring', 'sockets', 'score']);
    expect(asked([failed, answer('sockets', { value: 3 })])).toContain('where');
    expect(asked([answer('sockets', { value: 3 })])).not.toContain('where');
  });

  it('lets scores and counts judge themselves, whatever the phone says', () => {
    const [, count, , score] = ITEMS as [TemplateItem, TemplateItem, TemplateItem, TemplateItem];
    expect([5, 6].map((value) => resultOf(score, { result: 'pass', value }))).toEqual([
      'fail',
      'pass',
    ]);
    expect([2, 3].map((value) => resultOf(count, { result: 'pass', value }))).toEqual([
      'pass',
      'fail',
    ]);
    const stored = tidied([answer('score', { value: 3, severity: 'minor' })], TEMPLATE);
    expect(stored).toEqual([
      // Hygiene is the room's alone: only what becomes a hazard has a severity.
      { ...answer('score', { value: 3, severity: null, result: 'fail' }), title: '整洁' },
    ]);
  });

  it('takes a form only with what was asked, all of it, and said', () => {
    const sound = [answer('wiring'), answer('score', { value: 9 })];
    expect(checking(sound)).not.toThrow();
    expect(checking([answer('wiring')])).toThrow(
      refusal('inspections.item_missing', { items: ['score'] }),
    );
    expect(checking([...sound, answer('sockets', { value: 1 })])).toThrow(
      refusal('inspections.unknown_item', { items: ['sockets'] }),
    );
    expect(checking([answer('wiring'), answer('score', { value: 11 })])).toThrow(
      refusal('inspections.answer_unsaid', { item: 'score' }),
    );
  });

  it('asks for a photo only where something is wrong', () => {
    const low = [answer('wiring'), answer('score', { value: 2 }), answer('picture')];
    expect(checking(low)).toThrow(refusal('inspections.photo_required', { item: 'picture' }));
    expect(checking(low, ['picture'])).not.toThrow();
  });
});

describe('a form that cannot be asked as it is', () => {
  const flawed: [string, TemplateItem[]][] = [
    ['title_missing', [item({ title: ' ' })]],
    ['key_twice', [item({}), item({})]],
    ['condition_unknown', [item({ when: fails('one') })]],
    ['condition_unknown', [item({ key: 'early', when: fails('one') }), item({})]],
    ['condition_not_judged', [item({ kind: 'text' }), item({ key: 'two', when: fails('one') })]],
    ['score_out_of_range', [item({ kind: 'score', most: 10, passFrom: 11 })]],
    ['score_out_of_range', [item({ kind: 'score', most: null, passFrom: 1 })]],
    ['photo_without_failure', [item({ kind: 'photo' })]],
    ['hazard_not_judged', [item({ kind: 'count', hazard: 'wiring' })]],
  ];

  it.each(flawed)('is refused: %s', (fault, items) => {
    expect(flawsOf(sections(items))).toContainEqual(expect.objectContaining({ fault }));
    expect(() => publish(draft(items), LATER)).toThrow(
      refusal('inspections.form_unsound', { fault }),
    );
  });

  it('is refused when it asks nothing', () => {
    expect(() => publish(draft([]), LATER)).toThrow(refusal('inspections.form_empty'));
  });

  it('is none of those that come with the program', () => {
    expect(flawsOf(READY_SETS)).toEqual([]);
    expect(flawsOf(currentTemplate().sections)).toEqual([]);
  });
});

const version1 = (next: Omit<Edition, 'version'>): Edition => ({ ...next, version: 1 });
const wording = (items: TemplateItem[]) => ({ title: '三号楼检查表', sections: sections(items) });
const draft = (items = ITEMS, there: Edition[] = [], scope = 'b03'): Edition =>
  version1(begin(scope, there, wording(items), AT).next);
const published = (there: Edition[] = [], scope = 'b03'): Edition =>
  version1(publish(draft(ITEMS, there, scope), AT).next);

describe('the editions of a place', () => {
  it('count up without gaps, one draft at a time', () => {
    const first = published();
    expect(draft(ITEMS, [first])).toMatchObject({ id: 'b03.2', number: 2, state: 'draft' });
    expect(() => begin('b03', [draft()], wording(ITEMS), AT)).toThrow(
      refusal('inspections.draft_exists'),
    );
  });

  it('never change once published', () => {
    expect(() => reword(published(), wording([WIRING]), LATER)).toThrow(
      refusal('inspections.edition_published'),
    );
    expect(() => publish(published(), LATER)).toThrow(refusal('inspections.edition_published'));
    expect(() => retire(draft(), LATER)).toThrow(refusal('inspections.edition_not_published'));
    expect(reword(draft(), wording([WIRING]), LATER).next.sections).toEqual(sections([WIRING]));
  });

  it('give way to each other: the building’s newest, the university’s, then ours', () => {
    const shared = published([], 'all');
    const first = published();
    const second = published([first]);
    const version = (...there: Edition[]) => templateFor('b03', there).version;
    expect(version()).toBe(currentTemplate().version);
    expect(version(shared)).toBe('all.1');
    expect(version(shared, first, draft(ITEMS, [first]))).toBe('b03.1');
    expect(version(shared, second, first)).toBe('b03.2');
    expect(version(shared, first, version1(retire(second, LATER).next))).toBe('b03.1');
    expect(templateFor('b04', [shared, first]).version).toBe('all.1');
  });

  it('are taken when named, also retired ones, but no draft and no other building’s', () => {
    const gone = version1(retire(published(), LATER).next);
    expect(templateNamed('b03.1', 'b03', [gone]).version).toBe('b03.1');
    expect(templateNamed(currentTemplate().version, 'b03', [])).toEqual(currentTemplate());
    for (const [place, there] of [
      ['b03', [draft()]],
      ['b04', [gone]],
      ['b03', []],
    ] as const)
      expect(() => templateNamed('b03.1', place, there)).toThrow(
        refusal('inspections.unknown_template'),
      );
  });
});
