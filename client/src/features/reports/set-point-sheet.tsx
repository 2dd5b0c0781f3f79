/** A cadre's contact point for this year: who, by name; where, a building or a college. */
import { useState } from 'react';
import { setPoint } from '@louyu/shared/contracts/duty-points';
import { buildings, units } from '@louyu/shared/contracts/organization-bodies';
import { people } from '@louyu/shared/contracts/organization-people';
import { VISIT_RULES } from '@louyu/shared/domain/duties/contact-point';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';

const COLLEGES = { kind: 'college', closed: false, after: null } as const;
const MOST_SHOWN = 6;

function useCadres(text: string) {
  const wanted = text.trim();
  const input = { text: wanted, standing: 'present' as const, after: null };
  const { data } = useRead(people, input, { when: wanted.length > 0 });
  const staff = data?.rows.filter(({ kind }) => kind === 'staff').slice(0, MOST_SHOWN) ?? [];
  return staff.map(({ id: value, name, roles }) => ({
    value,
    label: name,
    note: [...new Set(roles.map(({ role }) => ROLE_TERMS[role]))].join('、'),
  }));
}

function useTargets() {
  const houses = useRead(buildings, {});
  const colleges = useRead(units, COLLEGES);
  return [
    ...(colleges.data?.rows ?? []).map(({ id: value, name: label }) => ({ value, label })),
    ...(houses.data?.buildings ?? []).map(({ id: value }) => ({
      value,
      label: buildingLabel(value),
    })),
  ];
}

const BUILDING = /^b\d{2}$/;
const kindOf = (target: string) =>
  BUILDING.test(target) ? ('building' as const) : ('college' as const);

interface SetPointSheetProps {
  year: number;
  onClose: () => void;
}

export function SetPointSheet({ year, onClose }: SetPointSheetProps) {
  const { act, pending, problem } = useAct(setPoint);
  const [text, setText] = useState('');
  const [cadreId, setCadreId] = useState<string>();
  const [target, setTarget] = useState<string>();
  const cadres = useCadres(text);
  const targets = useTargets();
  const send = async () => {
    if (!cadreId || !target) return;
    const done = await act({ cadreId, targetKind: kindOf(target), target, year });
    if (done) onClose();
  };
  return (
    <DeedSheet
      open
      id="set-point"
      title={`定一个 ${year} 年联系点`}
      onClose={onClose}
      form={
        <>
          <Field
            inSheet
            id="cadre-search"
            label="哪位干部"
            hint="名字或拼音首字母"
            value={text}
            onChange={setText}
          />
          {cadres.length > 0 && (
            <ChoiceList
              id="cadre"
              label="找到的同志"
              choices={cadres}
              value={cadreId}
              onChange={setCadreId}
            />
          )}
          <ChoiceList
            columns
            id="target"
            label="联系哪里"
            choices={targets}
            value={target}
            onChange={setTarget}
          />
        </>
      }
      does={[`今年要走访 ${VISIT_RULES.perYear} 次，每次有书面报告。依据：${VISIT_RULES.source}。`]}
      told="这位干部在“联系点”里看到；快到年底还不够时提醒他。"
      problem={problem?.text}
      action="定下联系点"
      busy={pending && '正在提交…'}
      disabled={!cadreId || !target}
      onConfirm={() => void send()}
    />
  );
}
