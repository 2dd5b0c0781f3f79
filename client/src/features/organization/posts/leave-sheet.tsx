/** 办理离校: since when, and every consequence beforehand. */
import { useState } from 'react';
import { leave } from '@louyu/shared/contracts/organization-people';
import { useAct } from '../../../platform/query/use-act';
import { DayField } from '../../../ui/controls/day-field';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useNow } from '../../../ui/words/now';
import { dayOfNow, exactDay } from '../../../ui/words/spoken-time';
import { isStanding } from './post';
import { leavingText } from './vacancy';
import type { SheetProps } from './post';

export function LeaveSheet({ person, onClose, onDone }: SheetProps) {
  const today = dayOfNow(useNow());
  const [on, setOn] = useState(today);
  const { act, pending, problem } = useAct(leave);
  const follows = leavingText(person.positions.filter(isStanding));
  const send = async () => {
    const named = { personId: person.id, expectedVersion: person.version };
    if (!(await act({ ...named, on }))) return;
    onDone({
      title: `${person.name}已办理离校`,
      id: person.id,
      stored: [{ label: '离校日期', value: exactDay(on) }],
      next: ['要交接的事已经列出，见“工作交接”', '满一年后，按保存期限清理个人记录'],
    });
    onClose();
  };
  return (
    <DeedSheet
      id="leave"
      open
      title={`${person.name}离校`}
      onClose={onClose}
      does={[...follows, '微信马上解绑，不能再登录。这一步不能撤回。']}
      told="负责交接的同志收到提醒。谁办理的会留下记录。"
      problem={problem?.text}
      action="办理离校"
      busy={pending && '正在办理…'}
      onConfirm={() => void send()}
      form={<DayField id="left-on" label="哪天离校" value={on} latest={today} onChange={setOn} />}
    />
  );
}
