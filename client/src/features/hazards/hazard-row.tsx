/** One hazard in a list: where and what, how grave, until when, and its state. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { HAZARD_KIND_TERMS, SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { Row } from '../../ui/frame/row';
import { useNow } from '../../ui/words/now';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { isPressing, standingOf } from './words';
import type { HazardLine } from './hazard';

interface HazardRowProps {
  hazard: HazardLine;
  chosen?: boolean;
  onOpen: (hazardId: string) => void;
}

const Note = ({ hazard: { severity, state, dueAt, reportedAt } }: { hazard: HazardLine }) => (
  <>
    {SEVERITY_TERMS[severity]} ·{' '}
    {isPressing(state) ? (
      <RelativeTime at={dueAt} kind="due" />
    ) : (
      <>
        报告于 <RelativeTime at={reportedAt} />
      </>
    )}
  </>
);

export function HazardRow({ hazard, chosen, onOpen }: HazardRowProps) {
  const { tone, word } = standingOf(hazard, useNow());
  return (
    <Row
      id={`hazard-${hazard.id}`}
      title={`${roomLabel(hazard.roomId)} ${HAZARD_KIND_TERMS[hazard.kind]}`}
      note={<Note hazard={hazard} />}
      aside={<State tone={tone}>{word}</State>}
      chosen={chosen}
      onOpen={() => onOpen(hazard.id)}
    />
  );
}
