/** 完成整改: a photo of the result, and through the outbox, since basements have no network either. */
import { useEffect, useState } from 'react';
import { fix } from '@louyu/shared/contracts/hazards';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { photoMark } from '../../platform/outbox/pending';
import { useSubmit } from '../../platform/outbox/use-submit';
import { usePhotos } from '../../platform/photos/use-photos';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { PhotoPicker } from '../../ui/pieces/photo-picker';
import { ACT_WORDS } from './act-words';
import { Overtaken } from './overtaken';
import { useActDraft } from './use-act-draft';
import type { ActDraft } from './act-draft';
import type { SheetProps } from './note-sheet';

const MAX_PHOTOS = 3;
const WORDS = ACT_WORDS.fix;

interface FieldsProps {
  draft: ActDraft;
  change: (next: Partial<ActDraft>) => void;
  missing: boolean;
}

function Fields({ draft, change, missing }: FieldsProps) {
  const taken = usePhotos({
    ids: draft.photos,
    max: MAX_PHOTOS,
    onChange: (photos) => change({ photos }),
  });
  return (
    <>
      <PhotoPicker
        id="fix-photos"
        label="整改后的照片"
        hint="至少一张。只拍整改的地方，不拍人。"
        photos={taken.photos}
        max={MAX_PHOTOS}
        onAdd={taken.add}
        onRemove={taken.remove}
        onPreview={taken.preview}
        error={taken.problem ?? (missing ? '拍一张整改后的照片，验收的人好对照。' : undefined)}
      />
      <Field
        id="fix-note"
        label={WORDS.note}
        optional
        multiline
        inSheet
        max={TEXT.note}
        placeholder={WORDS.example}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

export function FixSheet({ hazard, onClose, refresh }: SheetProps) {
  const draft = useActDraft(hazard, 'fix');
  const { submit, pending, problem, done, waiting } = useSubmit(fix, {
    commandId: draft.commandId,
    label: `${roomLabel(hazard.roomId)} 整改`,
    about: draft.name,
  });
  const [checked, setChecked] = useState(false);
  const { note, photos } = draft.body;
  const { id: hazardId, version: expectedVersion } = hazard;
  const mayStill = hazard.may.includes('fix');
  const confirm = async () => {
    setChecked(true);
    if (photos.length === 0) return;
    await submit({ hazardId, expectedVersion, note, photos: photos.map(photoMark) });
    refresh();
  };
  useEffect(() => {
    if (done) void draft.finish();
    if (done || waiting) onClose(); // while it waits the page says so, and the draft stays
  }, [done, waiting, draft, onClose]);
  return (
    <DeedSheet
      open
      id="fix"
      title={WORDS.title}
      onClose={onClose}
      does={WORDS.does}
      told={WORDS.told}
      problem={mayStill ? problem?.text : undefined}
      action={WORDS.verb}
      busy={pending && WORDS.busy}
      disabled={!mayStill || note.length > TEXT.note || draft.loading}
      onConfirm={() => void confirm()}
    >
      {!pending && !mayStill && <Overtaken hazard={hazard} />}
      <Fields draft={draft.body} change={draft.change} missing={checked && photos.length === 0} />
    </DeedSheet>
  );
}
