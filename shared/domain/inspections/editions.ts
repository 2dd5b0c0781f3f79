/**
 * The editions of a building's or the university's own form (source 000; brief R6): drafted,
 * published for good, retired. Whoever was judged by one can always read it again, so nothing
 * that was published changes.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { ensureSound } from './soundness';
import type { Edition, Template, TemplateSection } from './state';
import { currentTemplate, templateOf } from './templates';

export interface EditionEvent extends DomainEvent {
  type: 'EditionDrafted' | 'EditionPublished' | 'EditionRetired';
  editionId: string;
  scope: string;
}

/** The scope of a form for every building. */
export const EVERYWHERE = 'all';

export const editionId = (scope: string, number: number): string => `${scope}.${number}`;

export interface Wording {
  title: string;
  sections: TemplateSection[];
}

type Deciding = Decision<Edition, EditionEvent>;

const decided = (next: Omit<Edition, 'version'>, type: EditionEvent['type']): Deciding => ({
  next,
  events: [{ type, editionId: next.id, scope: next.scope }],
});

const fieldsOf = ({ version: _version, ...fields }: Edition) => fields;

/**
 * Begins the scope's next edition; there is one draft at a time, so that nobody publishes
 * past a colleague. `numbers` counts those there are.
 * @throws Problem `inspections.draft_exists`
 */
export function begin(
  scope: string,
  there: readonly Pick<Edition, 'state'>[],
  wording: Wording,
  at: Instant,
): Deciding {
  ensure(!there.some(({ state }) => state === 'draft'), 'inspections.draft_exists');
  const number = there.length + 1;
  const published = { publishedAt: null, retiredAt: null };
  const drafted = { state: 'draft' as const, draftedAt: at };
  const id = editionId(scope, number);
  return decided({ id, scope, number, ...wording, ...drafted, ...published }, 'EditionDrafted');
}

/** @throws Problem `inspections.edition_published` */
export function reword(edition: Edition, wording: Wording, at: Instant): Deciding {
  ensure(edition.state === 'draft', 'inspections.edition_published');
  const next = { ...fieldsOf(edition), ...wording, draftedAt: at };
  return decided(next, 'EditionDrafted');
}

/** @throws Problem `inspections.edition_published`, and as `ensureSound` does */
export function publish(edition: Edition, at: Instant): Deciding {
  ensure(edition.state === 'draft', 'inspections.edition_published');
  ensureSound(edition.title, edition.sections);
  const next = { state: 'published' as const, publishedAt: at };
  return decided({ ...fieldsOf(edition), ...next }, 'EditionPublished');
}

/**
 * No new inspection begins with it; those under way and those stored keep it. The edition
 * before it counts again, unless that was retired too.
 * @throws Problem `inspections.edition_not_published`
 */
export function retire(edition: Edition, at: Instant): Deciding {
  ensure(edition.state === 'published', 'inspections.edition_not_published');
  const next = { ...fieldsOf(edition), state: 'retired' as const, retiredAt: at };
  return decided(next, 'EditionRetired');
}

/** An edition as inspectors fill it in. */
export const templateFrom = ({ id, title, sections }: Edition): Template => ({
  version: id,
  title,
  sections,
});

const newest = (editions: readonly Edition[], scope: string): Edition | undefined =>
  editions
    .filter((edition) => edition.scope === scope && edition.state === 'published')
    .sort((a, b) => b.number - a.number)[0];

/** What new inspections of a building are made with: its own form, the university's, or ours. */
export function templateFor(buildingId: BuildingId, editions: readonly Edition[]): Template {
  const found = newest(editions, buildingId) ?? newest(editions, EVERYWHERE);
  return found ? templateFrom(found) : currentTemplate();
}

/**
 * The form behind a version that an inspector names, among the editions that were looked up.
 * One that was retired meanwhile still counts: a form that was begun is taken.
 * @throws Problem `inspections.unknown_template`
 */
export function templateNamed(
  version: string,
  buildingId: BuildingId,
  editions: readonly Edition[],
): Template {
  const found = editions.find(
    ({ id, state, scope }) =>
      id === version && state !== 'draft' && [buildingId, EVERYWHERE].includes(scope),
  );
  const template = found ? templateFrom(found) : templateOf(version);
  ensure(template, 'inspections.unknown_template');
  return template;
}
