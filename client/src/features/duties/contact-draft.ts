/** A contact sheet as it is kept on the phone while it is written. */
import { MEETING_PLACES, NEEDS } from '@louyu/shared/domain/duties/contact-record';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';
import type { Need } from '@louyu/shared/domain/duties/contact-record';
import type { InputOf } from '../../platform/call/contract';
import type { recordContact } from '@louyu/shared/contracts/duty-contacts';

const body = z.object({
  /** Empty: today. */
  happenedOn: z.string(),
  where: z.nullable(z.enum(MEETING_PLACES)),
  needs: z.array(z.enum(NEEDS)),
  asked: z.string(),
  done: z.string(),
  follows: z.boolean(),
  what: z.string(),
  /** Empty: a week from today. */
  dueOn: z.string(),
});

export type ContactDraft = z.output<typeof body>;
export type ContactInput = InputOf<typeof recordContact>;

export const EMPTY_CONTACT: ContactDraft = {
  ...{ happenedOn: '', where: null, needs: [], asked: '', done: '' },
  ...{ follows: false, what: '', dueOn: '' },
};

export const readContact = (stored: unknown): ContactDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** What follows is a line, not a plan. */
export const MOST_WHAT = 100;

type Missing = Partial<Record<'where' | 'needs' | 'asked' | 'done' | 'what', string>>;

const tooLong = (text: string, most: number): string | undefined =>
  text.length > most ? '写得太长了，请缩短' : undefined;

/** What keeps it from being sent, by field. */
export function missingIn({ where, needs, asked, done, follows, what }: ContactDraft): Missing {
  const needed = needs.some((need) => need !== 'none');
  const all: [keyof Missing, string | undefined][] = [
    ['where', where ? undefined : '选在哪里联系的'],
    ['needs', needs.length > 0 ? undefined : '选一项；没有需要也可以选'],
    ['asked', needed && !asked.trim() ? '写一句了解到什么' : tooLong(asked, TEXT.note)],
    ['done', done.trim() ? tooLong(done, TEXT.note) : '写一句做了什么'],
    ['what', follows && !what.trim() ? '写下还要办什么' : tooLong(what, MOST_WHAT)],
  ];
  return Object.fromEntries(all.filter(([, problem]) => problem));
}

/** `none` stands alone: whoever needs nothing needs nothing else. */
export function chosenNeeds(before: readonly Need[], after: readonly Need[]): Need[] {
  const added = after.find((need) => !before.includes(need));
  if (added === 'none') return ['none'];
  return after.filter((need) => need !== 'none' || added === undefined);
}

interface Around {
  dutyId: string;
  today: string;
  inAWeek: string;
  now: Date;
}

/** The sheet as it is sent; `undefined` while something is missing. */
export function inputOf(draft: ContactDraft, around: Around): ContactInput | undefined {
  if (!draft.where || Object.keys(missingIn(draft)).length > 0) return undefined;
  const { happenedOn, where, needs, asked, done, follows, what, dueOn } = draft;
  return {
    ...{ dutyId: around.dutyId, where, needs, asked: asked.trim(), done: done.trim() },
    happenedOn: happenedOn || around.today,
    followUp: follows ? { what: what.trim(), dueOn: dueOn || around.inAWeek } : null,
    madeAt: around.now.toISOString(),
  };
}

const sent = z.object({
  dutyId: z.string(),
  happenedOn: z.string(),
  where: z.enum(MEETING_PLACES),
  needs: z.array(z.enum(NEEDS)),
  asked: z.string(),
  done: z.string(),
  followUp: z.nullable(z.object({ what: z.string(), dueOn: z.string() })),
});

/** A sheet that was sent, back in its form: what the server did not take is mended there. */
export function draftOf(input: unknown): (ContactDraft & { dutyId: string }) | undefined {
  const read = sent.safeParse(input);
  if (!read.success) return undefined;
  const { followUp, ...fields } = read.data;
  const { what = '', dueOn = '' } = followUp ?? {};
  return { ...fields, follows: followUp !== null, what, dueOn };
}
