/** From the form on the phone to the act that the outbox sends, and back from its receipt. */
import { submit } from '@louyu/shared/contracts/inspections';
import { z } from '@louyu/shared/contracts/schema';
import { needsPhoto, resultOf } from '@louyu/shared/domain/inspections/form';
import { askedBy } from './template';
import { photoMark } from '../../platform/outbox/pending';
import { WHY_NOT } from './words';
import type { InputOf } from '../../platform/call/contract';
import type { KeptReceipt } from '../../platform/outbox/pending';
import type { FormItem, FormTemplate } from './template';
import type { FormBody, ItemAnswer } from './form-body';

export interface Place {
  roomId: string;
  /** `null`: an inspection outside any round. */
  roundId: string | null;
}

/** Begins the name of every inspection's draft, act and receipt on this phone. */
export const INSPECTION = 'inspection:';

/** One room in one round: the name that its draft, its act and its receipt share. */
export const aboutOf = ({ roomId, roundId }: Place): string =>
  `${INSPECTION}${roundId ?? 'alone'}:${roomId}`;

type Form = InputOf<typeof submit>;

function answerOf(item: FormItem, answer: ItemAnswer): Form['answers'][number] {
  const { severity, note, value, photos } = answer;
  const result = resultOf(item, answer);
  const failed = result === 'fail';
  return {
    item: item.key,
    result,
    severity: failed && item.hazard !== null ? severity : null,
    note: failed || item.kind === 'text' ? note.trim() : '',
    ...(value === undefined ? {} : { value }),
    photos: needsPhoto(item, answer) ? photos.map(photoMark) : [],
  };
}

function answersOf(template: FormTemplate, { answers }: FormBody): Form['answers'] {
  return askedBy(template, answers).flatMap((item) => {
    const answer = answers[item.key];
    return answer ? [answerOf(item, answer)] : [];
  });
}

function reasonOf({ outcome, why, detail }: FormBody): string {
  if (outcome === 'inspected' || why === null) return '';
  const words = detail.trim();
  if (why === 'other') return words;
  return words ? `${WHY_NOT[why]}：${words}` : WHY_NOT[why];
}

/** The act, with photos still standing for themselves; the form was found to lack nothing. */
export function inputOf(place: Place, template: FormTemplate, body: FormBody): Form {
  const { outcome, via, startedAt } = body;
  return {
    ...place,
    via,
    templateVersion: template.version,
    presence: body.presence ?? 'announced',
    outcome,
    reason: reasonOf(body),
    answers: outcome === 'inspected' ? answersOf(template, body) : [],
    startedAt,
  };
}

const sent = z.object({
  roomId: z.string(),
  roundId: z.nullable(z.string()),
  presence: z.enum(['announced', 'occupant_present']),
  outcome: z.enum(['inspected', 'could_not_inspect']),
  reason: z.string(),
  answers: z.array(
    z.object({
      result: z.enum(['pass', 'fail', 'not_applicable']),
      photos: z.array(z.string()),
    }),
  ),
});

/** What was sent beside what came back. */
export type Slip = z.output<typeof sent> & z.output<typeof submit.output>;

/** `undefined` when a later version of the app cannot read it any more. */
export function slipOf({ input, reply }: KeptReceipt): Slip | undefined {
  const [form, answer] = [sent.safeParse(input), submit.output.safeParse(reply)];
  return form.success && answer.success ? { ...form.data, ...answer.data } : undefined;
}
