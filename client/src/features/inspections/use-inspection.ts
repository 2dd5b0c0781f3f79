/**
 * One room's inspection on this phone: a draft, then an act on its way, then a receipt. The draft
 * stays until the receipt is there, so giving the act back to the person is only a step back.
 */
import { useEffect } from 'react';
import { submit } from '@louyu/shared/contracts/inspections';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { forgetDraft } from '../../platform/drafts/draft-names';
import { outbox } from '../../platform/outbox/the-outbox';
import { shelf } from '../../platform/photos/shelf';
import { useOutbox, useReceipts } from '../../platform/outbox/use-outbox';
import { sparePhotos } from './form-body';
import { aboutOf, inputOf, slipOf } from './submission';
import type { Pending } from '../../platform/outbox/pending';
import type { FormBody } from './form-body';
import type { FormTemplate } from './template';
import type { Place, Slip } from './submission';

export interface OnItsWay {
  pending: Pending | undefined;
  slip: Slip | undefined;
}

export function useOnItsWay(place: Place): OnItsWay {
  const about = aboutOf(place);
  const pending = useOutbox(submit.procedure).find((act) => act.about === about);
  const receipt = useReceipts().find((kept) => kept.about === about);
  const received = receipt !== undefined && pending === undefined;
  useEffect(() => {
    if (received) void forgetDraft(about);
  }, [received, about]);
  return { pending, slip: receipt && slipOf(receipt) };
}

interface Finished {
  place: Place;
  template: FormTemplate;
  body: FormBody;
  commandId: string;
}

/** Hands the finished form over; from here on it goes by itself, also after a restart. */
export function send({ place, template, body, commandId }: Finished): void {
  const input = inputOf(place, template, body);
  const label = roomLabel(place.roomId);
  void outbox.submit({
    commandId,
    procedure: submit.procedure,
    label,
    about: aboutOf(place),
    input,
  });
}

/** Photos of items that turned out sound leave the phone when the form is finished. */
export async function dropSpare(body: FormBody): Promise<void> {
  await Promise.all(sparePhotos(body).flatMap(({ photos }) => photos.map(shelf.drop)));
}

/** The person gives the draft up, after being asked. */
export async function giveUp(place: Place, commandId: string): Promise<void> {
  await outbox.discard(commandId);
  await forgetDraft(aboutOf(place));
}

/** A room outside any round may be inspected again; its last receipt makes room for it. */
export async function startAnew(place: Place): Promise<void> {
  const about = aboutOf(place);
  const old = outbox.receipts().filter((receipt) => receipt.about === about);
  await Promise.all(old.map(({ commandId }) => outbox.forgetReceipt(commandId)));
}
