/** Accepting, confirming or sending back: a short note and one button. */
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { accept, verify } from '@louyu/shared/contracts/hazards';
import { useAct } from '../../platform/query/use-act';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ACT_WORDS } from './act-words';
import { Overtaken } from './overtaken';
import { useActDraft } from './use-act-draft';
import type { Hazard, Move } from './hazard';

export interface SheetProps {
  hazard: Hazard;
  onClose: () => void;
  /** Asks for the hazard again: somebody may have been faster. */
  refresh: () => void;
}

/** Acts that need a note at most. */
export type NoteMove = Extract<Move, 'accept' | 'verify' | 'reopen'>;

interface NoteSheetProps extends SheetProps {
  move: NoteMove;
}

/** Both contracts, since which one it is does not change while the sheet is open. */
function useMove(move: NoteSheetProps['move'], commandId: string) {
  const accepting = useAct(accept, { commandId });
  const verifying = useAct(verify, { commandId });
  const { pending, problem } = move === 'accept' ? accepting : verifying;
  const act = ({ id: hazardId, version: expectedVersion }: Hazard, note: string) =>
    move === 'accept'
      ? accepting.act({ hazardId, expectedVersion, note })
      : verifying.act({ hazardId, expectedVersion, note, fixed: move === 'verify' });
  return { act, pending, problem };
}

export function NoteSheet({ hazard, move, onClose, refresh }: NoteSheetProps) {
  const words = ACT_WORDS[move];
  const draft = useActDraft(hazard, move);
  const { act, pending, problem } = useMove(move, draft.commandId);
  const { note } = draft.body;
  const needed = move === 'reopen' && note.trim() === '';
  const mayStill = hazard.may.includes(move);
  const confirm = async () => {
    if (!(await act(hazard, note))) return refresh();
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id={move}
      title={words.title}
      onClose={onClose}
      does={words.does}
      told={words.told}
      problem={mayStill ? problem?.text : undefined}
      action={words.verb}
      busy={pending && words.busy}
      disabled={!mayStill || needed || note.length > TEXT.note || draft.loading}
      onConfirm={() => void confirm()}
    >
      {!pending && !mayStill && <Overtaken hazard={hazard} />}
      <Field
        id={`${move}-note`}
        label={words.note}
        optional={move !== 'reopen'}
        multiline
        inSheet
        max={TEXT.note}
        placeholder={words.example}
        value={note}
        onChange={(next) => draft.change({ note: next })}
      />
    </DeedSheet>
  );
}
