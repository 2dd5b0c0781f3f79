/**
 * The form behind a door or a room of a round, and whatever has become of it: a draft, an act on its
 * way, a receipt, or a kind refusal.
 */
import { useState } from 'react';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useSession } from '../../platform/session/use-session';
import { Page } from '../../ui/frame/page';
import { Bone, SkeletonCard } from '../../ui/states/skeleton';
import { FormPage } from './form-page';
import { OnItsWayPage } from './on-its-way-page';
import { ReceiptPage } from './receipt-page';
import { GonePage, OwnRoomPage, RefusedPage, SeenPage } from './refusals';
import { useOnItsWay } from './use-inspection';
import { usePlace } from './use-place';
import type { FormMoves } from './form-moves';
import type { Asked, Form } from './use-place';

const Waiting = () => (
  <Page title="检查寝室">
    <Bone width="40%" height={28} />
    <SkeletonCard lines={1} />
    <SkeletonCard lines={5} />
  </Page>
);

function Inspection({ form, moves }: { form: Form; moves: FormMoves }) {
  const [reason, setReason] = useState<string>();
  const [aside, setAside] = useState(false);
  const place = aside ? { ...form.place, roundId: null } : form.place;
  const { pending, slip } = useOnItsWay(place);
  const label = roomLabel(place.roomId);
  const shown = { place, label, moves, title: aside ? undefined : form.round?.title };
  if (pending) return <OnItsWayPage {...shown} pending={pending} onTakeBack={setReason} />;
  if (slip) return <ReceiptPage {...shown} slip={slip} />;
  if (form.seen && !aside) return <SeenPage {...shown} onAgain={() => setAside(true)} />;
  return <FormPage {...shown} form={form} reason={reason} />;
}

export function FormScreen({ asked, moves }: { asked: Asked; moves: FormMoves }) {
  const { form, problem, loading, gone, retry } = usePlace(asked);
  const ownRoom = useSession().person?.roomId;
  if (loading) return <Waiting />;
  if (form && form.place.roomId === ownRoom) return <OwnRoomPage moves={moves} />;
  if (form) return <Inspection form={form} moves={moves} />;
  if (gone) return <GonePage moves={moves} />;
  if (problem) return <RefusedPage problem={problem} asked={asked} moves={moves} onRetry={retry} />;
  return <Waiting />;
}
