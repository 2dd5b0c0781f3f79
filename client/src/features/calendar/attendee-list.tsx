/** Who was invited and who came; whoever leads notes somebody present whose phone is empty. */
import { notePresent } from '@louyu/shared/contracts/calendar-occasions';
import { ATTENDANCE_TERMS, LEAVE_GROUND_TERMS } from '@louyu/shared/messages/calendar';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { State } from '../../ui/words/state';
import { clockIn } from './words';
import type { AttendanceState } from '@louyu/shared/domain/calendar/state';
import type { Tone } from '../../ui/words/state';
import type { Attendee, Occasion } from './occasion';

const TONES: Record<AttendanceState, Tone> = {
  present: 'done',
  excused: 'quiet',
  absent: 'overdue',
  made_up: 'done',
};

const noteOf = ({ state, how, at, ground, note }: Attendee): string | undefined => {
  if (state === 'present' && at)
    return how === 'by_hand' ? '由组长登记到场' : `${clockIn(at)} 签到`;
  if (ground) return [LEAVE_GROUND_TERMS[ground], note].filter(Boolean).join('：');
  return undefined;
};

const countsOf = (attendees: readonly Attendee[]): string => {
  const count = (state: AttendanceState) => attendees.filter((one) => one.state === state).length;
  const parts = [`通知 ${attendees.length} 人`, `到场 ${count('present')} 人`];
  if (count('excused') > 0) parts.push(`请假 ${count('excused')} 人`);
  if (count('absent') > 0) parts.push(`缺席 ${count('absent')} 人`);
  if (count('made_up') > 0) parts.push(`已补学 ${count('made_up')} 人`);
  return parts.join(' · ');
};

interface AttendeeListProps {
  shown: Occasion;
  refresh: () => void;
}

export function AttendeeList({ shown, refresh }: AttendeeListProps) {
  const { act, pending, problem } = useAct(notePresent);
  const { id: occasionId, attendees, leads, state, self } = shown;
  const noting = leads && state === 'signing_in';
  const note = async (personId: string) => {
    await act({ occasionId, personId });
    refresh();
  };
  const aside = (one: Attendee) => {
    if (one.state) return <State tone={TONES[one.state]}>{ATTENDANCE_TERMS[one.state]}</State>;
    if (!noting || one.personId === self) return null;
    return (
      <Button
        narrow
        kind="quiet"
        id={`note-${one.personId}`}
        busy={pending && '…'}
        onPress={() => void note(one.personId)}
      >
        登记到场
      </Button>
    );
  };
  return (
    <Section title="参加的同志" note={countsOf(attendees)}>
      {problem && <ProblemNote text={problem.text} />}
      <Card flush id="attendees">
        {attendees.map((one) => (
          <Row
            key={one.personId}
            title={one.name ?? '已离开的同志'}
            note={noteOf(one)}
            aside={aside(one)}
          />
        ))}
      </Card>
    </Section>
  );
}
