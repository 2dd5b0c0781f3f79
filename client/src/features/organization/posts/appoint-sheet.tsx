/** 任命: which post, over what, from when. */
import { useState } from 'react';
import { appoint } from '@louyu/shared/contracts/organization-posts';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../../platform/query/use-act';
import { useSession } from '../../../platform/session/use-session';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useNow } from '../../../ui/words/now';
import { dayOfNow, exactDay } from '../../../ui/words/spoken-time';
import { homeOf, scopeFor } from './appointing';
import { givable } from './giving';
import { PeriodFields } from './period-fields';
import { ScopeField } from './scope-field';
import { useScopeWords } from './use-scope-words';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Period } from './period-fields';
import type { SheetProps } from './post';

const spokenPeriod = ({ from, until }: Period): string =>
  `从 ${exactDay(from)} 起${until ? `，到 ${exactDay(until)} 为止` : ''}`;

function useAppointing({ person, onClose, onDone }: SheetProps) {
  const today = dayOfNow(useNow());
  const [role, setRole] = useState<Role>();
  const [chosen, setScope] = useState<Scope>();
  const [period, setPeriod] = useState<Period>({ from: today, until: null });
  const { act, pending, problem } = useAct(appoint);
  const scope = role && scopeFor(role, person, chosen);
  const words = useScopeWords(scope ? [scope] : []);
  const choose = (next: Role) => {
    setRole(next);
    setScope(undefined);
  };
  const send = async () => {
    if (!role || !scope) return;
    const named = { personId: person.id, expectedVersion: person.version };
    if (!(await act({ ...named, role, scope, ...period }))) return;
    onDone({
      title: `已任命${person.name}`,
      id: person.id,
      stored: [
        { label: '职务', value: words.post({ role, scope }) },
        { label: '任期', value: spokenPeriod(period) },
      ],
      next: ['从到任那天起，可以办这个职务的事', '请告诉本人，在“我的”里看得到任期'],
    });
    onClose();
  };
  return { role, scope, period, setPeriod, setScope, choose, send, pending, problem, words };
}

type Appointing = ReturnType<typeof useAppointing>;

function AppointForm({ person, ...form }: Appointing & Pick<SheetProps, 'person'>) {
  const { person: self } = useSession();
  const { role, scope, period } = form;
  const roles = self ? givable(self, person.kind) : [];
  return (
    <>
      <ChoiceList
        columns
        id="role"
        label="什么职务"
        choices={roles.map((value) => ({ value, label: ROLE_TERMS[value] }))}
        value={role}
        onChange={form.choose}
      />
      {role && (
        <ScopeField
          key={role}
          role={role}
          home={homeOf(person)}
          value={scope}
          onChange={form.setScope}
        />
      )}
      <PeriodFields period={period} onChange={form.setPeriod} />
    </>
  );
}

const actionFor = ({ role, scope }: Appointing): string => {
  if (!role) return '先选职务';
  return scope ? '任命' : '先选范围';
};

const doesFor = ({ role, scope, period, words }: Appointing, name: string): string =>
  role && scope
    ? `${name}担任 ${words.spoken({ role, scope })}，${spokenPeriod(period)}。`
    : '选好职务和范围后，这里写明会发生什么。';

export function AppointSheet(props: SheetProps) {
  const { person, onClose } = props;
  const form = useAppointing(props);
  return (
    <DeedSheet
      id="appoint"
      open
      title={`任命${person.name}`}
      onClose={onClose}
      form={<AppointForm person={person} {...form} />}
      does={[doesFor(form, person.name)]}
      told="本人在“我的”里看得到。谁在什么时候负责哪里，全校都能查到；任命署你的名字。"
      problem={form.problem?.text}
      action={actionFor(form)}
      busy={form.pending && '正在任命…'}
      disabled={!form.role || !form.scope}
      onConfirm={() => void form.send()}
    />
  );
}
