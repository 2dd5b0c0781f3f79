/** What this officer may do about a person: give, take back, arrange a leave, move, let go. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { DoneSlip } from '../done-slip';
import { AppointSheet } from './appoint-sheet';
import { givable } from './giving';
import { LeaveSheet } from './leave-sheet';
import { MoveSheet } from './move-sheet';
import { PostActs } from './post-acts';
import type { Done } from '../done-slip';
import type { Shown } from './post';
import './posts.scss';

type Act = 'appoint' | 'move' | 'leave';

const WORDS: Record<Act, string> = { appoint: '任命职务', move: '改房间和班级', leave: '办理离校' };

/** Nobody appoints or lets go themselves. */
function useActs(person: Shown): Act[] {
  const { person: self, holds } = useSession();
  if (!self || self.id === person.id || person.standing === 'left') return [];
  const may: Record<Act, boolean> = {
    appoint: givable(self, person.kind).length > 0,
    move: holds('apartment_office', 'administrator'),
    leave: holds('administrator'),
  };
  return (['appoint', 'move', 'leave'] as const).filter((act) => may[act]);
}

export function PersonActs({ person }: { person: Shown }) {
  const [open, setOpen] = useState<Act>();
  const [done, setDone] = useState<Done>();
  const acts = useActs(person);
  const sheet = { person, onClose: () => setOpen(undefined), onDone: setDone };
  return (
    <View className="ly-posts">
      {done && <DoneSlip done={done} />}
      {acts.length > 0 && (
        <View className="ly-posts__acts">
          {acts.map((act) => (
            <Button key={act} id={act} onPress={() => setOpen(act)}>
              {WORDS[act]}
            </Button>
          ))}
        </View>
      )}
      <PostActs person={person} onDone={setDone} />
      {open === 'appoint' && <AppointSheet {...sheet} />}
      {open === 'move' && <MoveSheet {...sheet} />}
      {open === 'leave' && <LeaveSheet {...sheet} />}
    </View>
  );
}
