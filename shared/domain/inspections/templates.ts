/**
 * The forms that come with the program (sources 000, 004: 安全、卫生检查): what is inspected by
 * until a university or a building publishes its own, and the sets that those begin from. An
 * entry is never edited: a change is a new one at the end, so old records keep their words.
 */
import type { HazardKind, Severity } from '../hazards/state';
import type { Inspection, Template, TemplateItem, TemplateSection } from './state';

/** Passed or failed, always asked. */
const PLAIN = { kind: 'judged', when: null, most: null, passFrom: null } as const;

const safety = (
  hazard: HazardKind,
  title: string,
  suggests: Severity,
  hint: string,
): TemplateItem => ({ ...PLAIN, key: hazard, title, hint, hazard, suggests });

const hygiene = (key: string, title: string, hint: string): TemplateItem => ({
  ...PLAIN,
  key,
  title,
  hint,
  hazard: null,
  suggests: 'minor',
});

/** What can be seen without opening furniture (principle 6); each hint says what passes. */
const SAFETY_2026_09: TemplateSection = {
  key: 'safety',
  title: '安全',
  items: [
    safety(
      'appliance',
      '违规电器',
      'serious',
      '看桌面、地面和插座上的电器，不翻柜子、抽屉和箱包。没有热得快、电热毯、电煮锅等违规电器，为合格。',
    ),
    safety(
      'wiring',
      '电线插座',
      'serious',
      '看墙面插座、插排和接线。没有私拉电线，插排没有串接、没有放在床上，插座没有松动或发黑，为合格。',
    ),
    safety(
      'charging',
      '充电安全',
      'serious',
      '看地面、阳台和床铺表面。没有电动车和电动车电池，没有在床上充电，没有人不在还在充电，为合格。',
    ),
    safety(
      'fire',
      '明火吸烟',
      'urgent',
      '看有没有烟头、烟味、蜡烛、酒精炉和烧过的痕迹，都没有为合格。',
    ),
    safety(
      'escape',
      '消防通道',
      'urgent',
      '看门口、过道和窗口。房门能完全打开，过道没有堆放杂物，逃生窗口没有封住，为合格。',
    ),
    safety(
      'lock_window',
      '门锁窗户',
      'serious',
      '请同学开关一次门窗。门能锁上、从里面能打开，窗户关得严，玻璃和护栏没有破损，为合格。',
    ),
    safety(
      'water',
      '漏水积水',
      'serious',
      '看天花板、水管、水龙头和地漏。没有渗水滴漏，地面没有积水，插座附近没有水迹，为合格。',
    ),
  ],
};

const HYGIENE_2026_09: TemplateSection = {
  key: 'hygiene',
  title: '卫生',
  items: [
    hygiene('floor', '地面', '地面干净，没有成片的污渍和乱扔的杂物，为合格。'),
    hygiene(
      'beds_desks',
      '床铺桌面',
      '只看表面，不翻动个人物品。床铺大致整齐，桌面没有隔夜剩饭，为合格。',
    ),
    hygiene(
      'balcony_washroom',
      '阳台卫生间',
      '洗手池和便池干净，下水通畅，晾晒的衣物不挡路，为合格。没有这些设施的选“不适用”。',
    ),
    hygiene('waste', '垃圾', '垃圾装袋并及时清走，没有异味和虫蚁，为合格。'),
  ],
};

const TITLE = '寝室安全与卫生检查表';

/** Every version ever published, oldest first. */
const TEMPLATES: readonly [Template, ...Template[]] = [
  { version: '2026-09', title: TITLE, sections: [SAFETY_2026_09, HYGIENE_2026_09] },
];

/** The version that new inspections are made with. */
export const currentTemplate = (): Template => TEMPLATES.at(-1) ?? TEMPLATES[0];

/** A published version; `undefined` for any other text. */
export const templateOf = (version: string): Template | undefined =>
  TEMPLATES.find((template) => template.version === version);

/** The items of a template in the order of the form. */
export const itemsOf = (template: Template): TemplateItem[] =>
  template.sections.flatMap(({ items }) => items);

/** An item's title as a form that came with the program words it; the key itself otherwise. */
export function titleOf(version: string, item: string): string {
  const template = templateOf(version);
  const found = template && itemsOf(template).find(({ key }) => key === item);
  return found?.title ?? item;
}

/** An item's title as the record has it: in the words of the form that it was made with. */
export const titleIn = (
  { answers, templateVersion }: Pick<Inspection, 'answers' | 'templateVersion'>,
  item: string,
): string =>
  answers.find((answer) => answer.item === item)?.title ?? titleOf(templateVersion, item);

/** The sets that a form of one's own begins from. */
export const READY_SETS: readonly TemplateSection[] = [SAFETY_2026_09, HYGIENE_2026_09];
