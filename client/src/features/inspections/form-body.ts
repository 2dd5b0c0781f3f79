/**
 * A form as it is being filled in, kept on the phone from the first tap on. Pure steps: a screen
 * only says what was tapped.
 */
import { SEVERITIES } from '@louyu/shared/domain/hazards/state';
import { z } from '@louyu/shared/contracts/schema';
import { WHY_NOT } from './words';
import type { Presence, Result } from '@louyu/shared/domain/inspections/state';
import type { Severity } from '@louyu/shared/domain/hazards/state';
import type { FormItem } from './template';
import type { WhyNot } from './words';

/** How the door was told; what a camera read weighs more than what was typed or picked. */
export type Via = 'scanned' | 'typed' | 'listed';

const WHYS = Object.keys(WHY_NOT) as [WhyNot, ...WhyNot[]];

const answer = z.object({
  result: z.enum(['pass', 'fail', 'not_applicable']),
  severity: z.nullable(z.enum(SEVERITIES)),
  note: z.string(),
  value: z.optional(z.number()),
  photos: z.array(z.string()),
});

const body = z.object({
  /** Empty until the first tap. */
  startedAt: z.string(),
  via: z.enum(['scanned', 'typed', 'listed']),
  templateVersion: z.string(),
  presence: z.nullable(z.enum(['announced', 'occupant_present'])),
  outcome: z.enum(['inspected', 'could_not_inspect']),
  why: z.nullable(z.enum(WHYS)),
  detail: z.string(),
  answers: z.record(z.string(), answer),
});

export type FormBody = z.output<typeof body>;
export type ItemAnswer = z.output<typeof answer>;

export const emptyBody = (via: Via, templateVersion: string): FormBody => ({
  startedAt: '',
  via,
  templateVersion,
  presence: null,
  outcome: 'inspected',
  why: null,
  detail: '',
  answers: {},
});

/** What an earlier version of the app may have stored; anything else is not ours. */
export function readBody(stored: unknown): FormBody | undefined {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
}

const fresh = (result: Result): ItemAnswer => ({ result, severity: null, note: '', photos: [] });

type Change = (body: FormBody) => Partial<FormBody>;

/** Severity, note and photos stay while someone changes their mind about the result. */
export const setResult =
  (item: string, result: Result): Change =>
  ({ answers }) => ({
    answers: { ...answers, [item]: { ...fresh(result), ...answers[item], result } },
  });

export const describe =
  (item: string, part: Partial<Pick<ItemAnswer, 'severity' | 'note'>>): Change =>
  ({ answers }) => ({
    answers: { ...answers, [item]: { ...fresh('fail'), ...answers[item], ...part } },
  });

/** A score or a count; `undefined` takes it back. */
export const countAs =
  (item: string, value: number | undefined): Change =>
  ({ answers }) => ({
    answers: { ...answers, [item]: { ...fresh('pass'), ...answers[item], value } },
  });

/** Words that are the answer themselves. */
export const writeDown =
  (item: string, note: string): Change =>
  ({ answers }) => ({
    answers: { ...answers, [item]: { ...fresh('pass'), ...answers[item], note } },
  });

const withPhotos =
  (item: string, next: (photos: string[]) => string[]): Change =>
  ({ answers }) => {
    const before = answers[item] ?? fresh('fail');
    return { answers: { ...answers, [item]: { ...before, photos: next(before.photos) } } };
  };

export const addPhotos = (item: string, ids: readonly string[]): Change =>
  withPhotos(item, (photos) => [...photos, ...ids]);

export const removePhotos = (item: string, ids: readonly string[]): Change =>
  withPhotos(item, (photos) => photos.filter((id) => !ids.includes(id)));

/** 其余都合格: only what nobody has judged yet. */
export const passTheRest =
  (items: readonly Pick<FormItem, 'key' | 'kind'>[]): Change =>
  ({ answers }) => ({
    answers: {
      ...Object.fromEntries(
        items.filter(({ kind }) => kind === 'judged').map(({ key }) => [key, fresh('pass')]),
      ),
      ...answers,
    },
  });

export const setPresence =
  (presence: Presence): Change =>
  () => ({ presence });

const WEIGHT: readonly Via[] = ['listed', 'typed', 'scanned'];

/** Scanned once is scanned, though the form be opened from the list afterwards. */
export const strongest = (a: Via, b: Via): Via => (WEIGHT.indexOf(a) >= WEIGHT.indexOf(b) ? a : b);

export const severityOf = ({ answers }: FormBody, item: string): Severity | null =>
  answers[item]?.severity ?? null;

/** Photos of items that turned out sound: they are not sent and need not stay on the phone. */
export const sparePhotos = ({ answers }: FormBody): { item: string; photos: string[] }[] =>
  Object.entries(answers).flatMap(([item, { result, photos }]) =>
    result !== 'fail' && photos.length > 0 ? [{ item, photos }] : [],
  );
