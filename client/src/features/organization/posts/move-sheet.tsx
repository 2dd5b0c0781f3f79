/** 换房间、转学院或班级: where to, and what follows. */
import { useState } from 'react';
import { move } from '@louyu/shared/contracts/organization-people';
import { buildingOf, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { roomFrom } from '@louyu/shared/domain/organization/import/places';
import { useAct } from '../../../platform/query/use-act';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { isGroupRole } from './giving';
import { isStanding } from './post';
import { UnitChoice } from './unit-choice';
import { useScopeWords } from './use-scope-words';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import type { SheetProps, Shown } from './post';

interface Residence {
  room: string;
  collegeId: string | null;
  classId: string | null;
}

/** `undefined` while the text names no room; empty is nowhere. */
const roomIdIn = ({ room }: Residence): string | null | undefined =>
  room.trim() === '' ? null : (roomFrom(room.trim(), null) ?? undefined);

/** Who leaves the building leaves its group. */
function followsOf(person: Shown, roomId: string | null): string {
  const from = person.roomId && buildingOf(person.roomId);
  if (!from || from === (roomId && buildingOf(roomId)))
    return '旧房间门上的明示牌列成交接单，职务不变。';
  const serving = person.positions.some((post) => isStanding(post) && isGroupRole(post.role));
  return serving
    ? '离开本楼，原来楼里党小组的职务结束，手上的事列成交接单，由原来楼的组长和指导员安排。'
    : '在原来楼里没办完的事列成交接单，由原来楼的组长和指导员安排。';
}

function useMoving({ person, onClose, onDone }: SheetProps) {
  const { collegeId, classId } = person;
  const room = person.roomId ? roomLabel(person.roomId) : '';
  const [to, setTo] = useState<Residence>({ room, collegeId, classId });
  const { act, pending, problem } = useAct(move);
  const roomId = roomIdIn(to);
  const send = async () => {
    if (roomId === undefined) return;
    const residence = { roomId, collegeId: to.collegeId, classId: to.classId };
    const named = { personId: person.id, expectedVersion: person.version };
    if (!(await act({ ...named, to: residence }))) return;
    const place = (id: string | null) => (id ? roomLabel(id) : '不住公寓');
    onDone({
      title: `${person.name}的登记已改`,
      id: person.id,
      stored: [{ label: '房间', value: `${place(person.roomId)} → ${place(roomId)}` }],
      next: [followsOf(person, roomId)],
    });
    onClose();
  };
  return { to, setTo, roomId, send, pending, problem };
}

const scopesOf = ({ collegeId, classId }: Residence): Scope[] => [
  ...(collegeId ? [{ kind: 'college' as const, id: collegeId }] : []),
  ...(classId ? [{ kind: 'class' as const, id: classId }] : []),
];

type Moving = ReturnType<typeof useMoving>;

/** Classes are many; most people who move stay in theirs. */
function StudiesFields({ to, setTo }: Moving) {
  const [open, setOpen] = useState(false);
  const words = useScopeWords(scopesOf(to));
  const college = (collegeId: string) => setTo({ ...to, collegeId, classId: null });
  if (!open)
    return (
      <Card flush>
        <Row
          id="change-class"
          title={scopesOf(to).map(words.place).join(' · ') || '没有登记班级'}
          note="换学院或班级"
          onOpen={() => setOpen(true)}
        />
      </Card>
    );
  return (
    <>
      <UnitChoice
        id="college"
        label="哪个学院"
        kind="college"
        value={to.collegeId ?? undefined}
        onChange={college}
      />
      {to.collegeId && (
        <UnitChoice
          key={to.collegeId}
          id="class"
          label="哪个班"
          kind="class"
          collegeId={to.collegeId}
          value={to.classId ?? undefined}
          onChange={(classId) => setTo({ ...to, classId })}
        />
      )}
    </>
  );
}

const MoveForm = ({ person, ...moving }: Moving & Pick<SheetProps, 'person'>) => (
  <>
    <Field
      id="room"
      label="住哪间"
      hint="不住公寓就留空"
      value={moving.to.room}
      onChange={(room) => moving.setTo({ ...moving.to, room })}
      placeholder="例如 3-412"
      error={moving.roomId === undefined ? '房间请写成 3-412 这样' : undefined}
      inSheet
    />
    {person.kind === 'student' && <StudiesFields {...moving} />}
  </>
);

export function MoveSheet(props: SheetProps) {
  const { person, onClose } = props;
  const moving = useMoving(props);
  const { roomId, send, pending, problem } = moving;
  return (
    <DeedSheet
      id="move"
      open
      title={`改${person.name}的房间和班级`}
      onClose={onClose}
      form={<MoveForm person={person} {...moving} />}
      does={[followsOf(person, roomId ?? null)]}
      told="要交接的，由负责的同志收到提醒。本人在“我的”里看得到新的登记。"
      problem={problem?.text}
      action={roomId === undefined ? '先把房间写清楚' : '改登记'}
      busy={pending && '正在改…'}
      disabled={roomId === undefined}
      onConfirm={() => void send()}
    />
  );
}
