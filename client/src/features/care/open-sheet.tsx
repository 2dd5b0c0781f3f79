/** Opening a case: the person by name or room, then what is needed; the student is told. */
import { useState } from 'react';
import { openCase } from '@louyu/shared/contracts/care';
import { people } from '@louyu/shared/contracts/organization-people';
import { NEED_CATEGORIES } from '@louyu/shared/domain/care/help-case';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { NEED_CATEGORY_TERMS } from '@louyu/shared/messages/care';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { NeedCategory } from '@louyu/shared/domain/care/help-case';

interface OpenSheetProps {
  onOpened: (caseId: string) => void;
  onClose: () => void;
}

const NEEDS = NEED_CATEGORIES.map((value) => ({ value, label: NEED_CATEGORY_TERMS[value] }));
const MOST_SHOWN = 6;
const MOST_NEEDS = 3;

/** Students of my places whose name, initials or room begins so. */
function useFound(text: string) {
  const wanted = text.trim();
  const input = { text: wanted, standing: 'present' as const, after: null };
  const { data, problem } = useRead(people, input, { when: wanted.length > 0 });
  const students = data?.rows.filter(({ kind }) => kind === 'student').slice(0, MOST_SHOWN) ?? [];
  const choices = students.map(({ id: value, name, roomId }) => ({
    value,
    label: roomId ? `${name} · ${roomLabel(roomId)}` : name,
  }));
  return { choices, nobody: data !== undefined && choices.length === 0, problem };
}

export function OpenSheet({ onOpened, onClose }: OpenSheetProps) {
  const { act, pending, problem } = useAct(openCase);
  const [text, setText] = useState('');
  const [personId, setPersonId] = useState<string>();
  const [needs, setNeeds] = useState<NeedCategory[]>([]);
  const found = useFound(text);
  const send = async () => {
    const done = personId && (await act({ personId, needs }));
    if (done) onOpened(done.caseId);
  };
  return (
    <DeedSheet
      open
      id="open"
      title="开始帮助一位同学"
      onClose={onClose}
      form={
        <>
          <Field
            inSheet
            id="person-search"
            label="哪位同学"
            hint="名字、拼音首字母或房间，如 3-412"
            value={text}
            onChange={setText}
            error={found.nobody ? '你负责的班级和楼栋里没有找到' : found.problem?.text}
          />
          {found.choices.length > 0 && (
            <ChoiceList
              id="person"
              label="找到的同学"
              choices={found.choices}
              value={personId}
              onChange={setPersonId}
            />
          )}
          <ChoiceList<NeedCategory>
            many
            columns
            id="needs"
            label="需要哪方面的帮助"
            hint="只选类别，最多三项；不写病情和家庭情况。"
            choices={NEEDS}
            value={needs}
            onChange={(next) => setNeeds(next.slice(-MOST_NEEDS))}
          />
        </>
      }
      does={['建立一份帮助联系，记需要、做过的帮助和转介，不记别的。', '30 天后提醒你回看。']}
      told="本人马上收到通知，看得到全部内容和每一次打开。"
      problem={problem?.text}
      action="开始帮助并告诉本人"
      busy={pending && '正在建立…'}
      disabled={!personId || needs.length === 0}
      onConfirm={() => void send()}
    />
  );
}
