/** Exactly the acts that the server allows this reader, the weightiest in red. */
import { View } from '@tarojs/components';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { Button } from '../../ui/controls/button';
import { State } from '../../ui/words/state';
import { actDraftName } from './act-draft';
import { ACT_WORDS } from './act-words';
import { AnswerSheet } from './answer-sheet';
import { CannotSheet } from './cannot-sheet';
import { DecideSheet } from './decide-sheet';
import { ExtensionSheet } from './extension-sheet';
import { FixSheet } from './fix-sheet';
import { MergeSheet } from './merge-sheet';
import { NoteSheet } from './note-sheet';
import { RegradeSheet } from './regrade-sheet';
import type { Pending } from '../../platform/outbox/pending';
import type { Hazard, Move } from './hazard';
import type { SheetProps } from './note-sheet';
import './hazards.scss';

interface HazardActsProps {
  hazard: Hazard;
  onOpen: (move: Move) => void;
}

/** The next step of the way comes first; what is done more rarely stands small below. */
const ORDER: readonly Move[] = [
  'verify',
  'reopen',
  'answer_extension',
  'decide',
  'accept',
  'fix',
  'ask_extension',
  'cannot',
  'regrade',
  'merge',
];
const RARE: readonly Move[] = ['ask_extension', 'cannot', 'regrade', 'merge'];

const WAY_WORDS = { waiting: '等待网络', sending: '正在送出', stuck: '没有送上' } as const;

const OnItsWay = ({ pending }: { pending: Pending }) => {
  const stuck = pending.state === 'stuck';
  const promise = '整改的照片和说明已存在手机里，不会丢失，连上网络后自动送出。';
  return (
    <View className="ly-hazards__way" role="status">
      <State tone={stuck ? 'overdue' : 'due'}>{WAY_WORDS[pending.state]}</State>
      <View className="ly-hazards__fine">{stuck ? pending.problem?.text : promise}</View>
    </View>
  );
};

/** Whether there is anything to show below the hazard. */
export const hasActs = ({ may }: Hazard): boolean => may.length > 0;

export function HazardActs({ hazard, onOpen }: HazardActsProps) {
  const fixName = actDraftName(hazard, 'fix');
  const waiting = useOutbox('hazards.fix').find(({ about }) => about === fixName);
  // What is on its way will be done: offering it again, or the step before it, would only confuse.
  const free = waiting === undefined || waiting.state === 'stuck';
  const moves = free ? ORDER.filter((move) => hazard.may.includes(move)) : [];
  const usual = moves.filter((move) => !RARE.includes(move));
  const rare = moves.filter((move) => RARE.includes(move));
  return (
    <View className="ly-hazards__acts">
      {waiting && <OnItsWay pending={waiting} />}
      {usual.map((move, at) => (
        <Button
          key={move}
          id={move}
          kind={at === 0 ? 'primary' : 'secondary'}
          onPress={() => onOpen(move)}
        >
          {ACT_WORDS[move].verb}
        </Button>
      ))}
      {rare.length > 0 && (
        <View className="ly-hazards__rare">
          {rare.map((move) => (
            <Button key={move} id={move} narrow onPress={() => onOpen(move)}>
              {ACT_WORDS[move].verb}
            </Button>
          ))}
        </View>
      )}
    </View>
  );
}

interface ActSheetProps extends SheetProps {
  move: Move | undefined;
}

/** Stands apart from the buttons: when somebody was faster they go, and what was typed must not. */
export function ActSheet({ move, ...sheet }: ActSheetProps) {
  switch (move) {
    case undefined:
      return null;
    case 'fix':
      return <FixSheet {...sheet} />;
    case 'ask_extension':
      return <ExtensionSheet {...sheet} />;
    case 'answer_extension':
      return <AnswerSheet {...sheet} />;
    case 'cannot':
      return <CannotSheet {...sheet} />;
    case 'decide':
      return <DecideSheet {...sheet} />;
    case 'regrade':
      return <RegradeSheet {...sheet} />;
    case 'merge':
      return <MergeSheet {...sheet} />;
    default:
      return <NoteSheet key={move} move={move} {...sheet} />;
  }
}
