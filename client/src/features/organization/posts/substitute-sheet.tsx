/** 请人代理: somebody holds the post in until the holder is back. */
import { useState } from 'react';
import { substitute } from '@louyu/shared/contracts/organization-posts';
import { useAct } from '../../../platform/query/use-act';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useNow } from '../../../ui/words/now';
import { dayOfNow, exactDay } from '../../../ui/words/spoken-time';
import { PersonSearch } from '../naming/person-search';
import { isGroupRole } from './giving';
import { PeriodFields } from './period-fields';
import { useScopeWords } from './use-scope-words';
import type { Found } from '../naming/person-search';
import type { Period } from './period-fields';
import type { Post, SheetProps } from './post';

type SubstituteProps = SheetProps & { post: Post };

function useArranging({ person, post, onClose, onDone }: SubstituteProps) {
  const today = dayOfNow(useNow());
  const [other, setOther] = useState<Found | null>(null);
  const [period, setPeriod] = useState<Period>({ from: today, until: today });
  const { act, pending, problem } = useAct(substitute);
  const words = useScopeWords([post.scope]);
  const send = async () => {
    if (!other || period.until === null) return;
    const { role, scope } = post;
    const who = { personId: other.id, expectedVersion: other.version, absentId: person.id };
    const { from, until } = period;
    if (!(await act({ ...who, role, scope, from, until }))) return;
    onDone({
      title: `由${other.name}代理`,
      id: person.id,
      stored: [
        { label: '职务', value: words.post(post) },
        { label: '期间', value: `${exactDay(from)} 到 ${exactDay(until)}` },
      ],
      next: [`到期后自动回到${person.name}手里`, '请把手上的事当面交代给代理的同志'],
    });
    onClose();
  };
  return { other, setOther, period, setPeriod, send, pending, problem, title: words.spoken(post) };
}

export function SubstituteSheet(props: SubstituteProps) {
  const { person, post, onClose } = props;
  const { other, setOther, period, setPeriod, title, ...sending } = useArranging(props);
  const { role, scope } = post;
  const home = isGroupRole(role) && scope.kind === 'building' ? { buildingId: scope.id } : {};
  return (
    <DeedSheet
      id="substitute"
      open
      title={`${person.name}请假，请人代理`}
      onClose={onClose}
      does={[
        `${other?.name ?? '代理的同志'}这段时间代理 ${title}，${person.name}的职务不变。`,
        '最后一天过完，代理自己结束。',
      ]}
      told="两位都在“我的”里看得到。安排署你的名字。"
      problem={sending.problem?.text}
      action={other ? '安排代理' : '先选由谁代理'}
      busy={sending.pending && '正在安排…'}
      disabled={!other}
      onConfirm={() => void sending.send()}
      form={
        <>
          <PersonSearch
            id="stand-in"
            label="由谁代理"
            chosen={other}
            onChange={setOther}
            without={[person.id]}
            inSheet
            {...home}
          />
          <PeriodFields limited period={period} onChange={setPeriod} />
        </>
      }
    />
  );
}
