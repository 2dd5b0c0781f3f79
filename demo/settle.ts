/** Fills an empty store with the demo campus: in one batch, so that it is there or it is not. */
import type { LocalCloud } from '@louyu/emulator';
import { TEMPLATES } from '@louyu/cloudfunctions/environment/templates';
import type { Campus } from './campus';
import type { CampusFacts } from './campus/facts';
import type { Picture } from './campus/pictures';

/** Where the facts about the campus lie; no function knows of it. */
export const FACTS = { name: 'campus', indexes: [] };
const ID = 'facts';

/** The facts about the campus in a store; absent when there is none. */
export const factsIn = ({ store }: LocalCloud): CampusFacts | undefined =>
  store.get(FACTS.name, ID) as CampusFacts | undefined;

const ANYONE = { filter: {}, order: [], skip: 0, limit: 1 };

export const isEmpty = ({ store }: LocalCloud): boolean =>
  store.find('people', ANYONE).documents.length === 0;

async function upload(url: string, { cloudPath, content }: Picture): Promise<void> {
  const form = new FormData();
  form.set('cloudPath', cloudPath);
  form.set('file', new Blob([new Uint8Array(content)]), 'photo.png');
  const response = await fetch(`${url}/client/upload`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`could not store ${cloudPath}: ${response.status}`);
}

/** What people allowed in the campus, they allowed in WeChat. */
function allow(cloud: LocalCloud, { grants }: Campus): void {
  for (const { openid, template, left } of grants) {
    const templateId = TEMPLATES.find(({ key }) => key === template)?.templateId ?? '';
    for (let tap = 0; tap < left; tap += 1) cloud.messages.grant(openid, templateId);
  }
}

const changesOf = ({ collections }: Campus, facts: CampusFacts) => [
  ...Object.entries(collections).flatMap(([collection, documents]) =>
    documents.map((after) => ({ collection, id: after._id, after })),
  ),
  { collection: FACTS.name, id: ID, after: { _id: ID, ...facts } },
];

/** Settles the campus at the cloud's own time, unless somebody lives there already. */
export async function settle(cloud: LocalCloud): Promise<void> {
  if (!isEmpty(cloud)) return;
  const { campus, factsOf } = await import('./campus');
  const { pictures } = await import('./campus/pictures');
  const built = campus(new Date(cloud.clock.now()));
  for (const picture of pictures) await upload(cloud.url, picture);
  cloud.store.connection.atomically(() => {
    cloud.store.write(changesOf(built, factsOf(built)));
    allow(cloud, built);
  });
}
