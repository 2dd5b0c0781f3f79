/**
 * The frame of everything that is asked or decided about a hazard: what has to be chosen, what it
 * does, the reason, one button. When somebody was faster it says so and keeps what was typed.
 */
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ACT_WORDS } from './act-words';
import { Overtaken } from './overtaken';
import type { ReactNode } from 'react';
import type { Draft } from '../../platform/drafts/use-draft';
import type { CallProblem } from '../../platform/call/call-problem';
import type { ActDraft } from './act-draft';
import type { Move } from './hazard';
import type { SheetProps } from './note-sheet';

export interface Naming {
  hazardId: string;
  expectedVersion: number;
  note: string;
}

interface DecisionSheetProps extends SheetProps {
  move: Move;
  draft: Draft<ActDraft>;
  stage: { pending: boolean; problem: CallProblem | undefined };
  /** Whether everything has been chosen that must be. */
  ready: boolean;
  /** Whether the words may be left out. */
  optional?: boolean;
  /** Sends it; whether it worked. */
  send: (naming: Naming) => Promise<unknown>;
  children: ReactNode;
}

/** Whether everything is there that the act needs. */
function isComplete({ hazard, move, draft, ready, optional }: DecisionSheetProps): boolean {
  const { note } = draft.body;
  const said = optional === true || note.trim() !== '';
  const fits = said && note.length <= TEXT.note;
  return hazard.may.includes(move) && ready && fits && !draft.loading;
}

export function DecisionSheet(props: DecisionSheetProps) {
  const { hazard, move, draft, stage, optional = false, send, children } = props;
  const { onClose, refresh } = props;
  const words = ACT_WORDS[move];
  const { note } = draft.body;
  const mayStill = hazard.may.includes(move);
  const confirm = async () => {
    const naming = { hazardId: hazard.id, expectedVersion: hazard.version, note };
    if (!(await send(naming))) return refresh();
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id={move}
      title={words.title}
      onClose={onClose}
      form={children}
      does={words.does}
      told={words.told}
      problem={mayStill ? stage.problem?.text : undefined}
      action={words.verb}
      busy={stage.pending && words.busy}
      disabled={!isComplete(props)}
      onConfirm={() => void confirm()}
    >
      {!stage.pending && !mayStill && <Overtaken hazard={hazard} />}
      <Field
        id={`${move}-note`}
        label={words.note}
        optional={optional}
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
