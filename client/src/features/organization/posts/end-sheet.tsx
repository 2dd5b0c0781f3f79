/** 免去职务: at once, and what falls vacant with it. */
import { endPosition } from '@louyu/shared/contracts/organization-posts';
import { useAct } from '../../../platform/query/use-act';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { vacancyText } from './vacancy';
import { useScopeWords } from './use-scope-words';
import type { Post, SheetProps } from './post';

export function EndSheet({ person, post, onClose, onDone }: SheetProps & { post: Post }) {
  const { role, scope } = post;
  const { act, pending, problem } = useAct(endPosition);
  const words = useScopeWords([scope]);
  const title = words.post(post);
  const end = async () => {
    const named = { personId: person.id, expectedVersion: person.version };
    if (!(await act({ ...named, role, scope }))) return;
    onDone({
      title: '职务已免去',
      id: person.id,
      stored: [
        { label: '谁', value: person.name },
        { label: '职务', value: title },
      ],
      next: [vacancyText(post)],
    });
    onClose();
  };
  return (
    <DeedSheet
      id="end"
      open
      title={`免去${person.name}的职务`}
      onClose={onClose}
      does={[`${words.spoken(post)}，从现在起结束，不能再办这个职务的事。`, vacancyText(post)]}
      told="本人在“我的”里看得到。任职经历保留，谁免去的也会留下记录。"
      problem={problem?.text}
      action="免去职务"
      busy={pending && '正在办理…'}
      onConfirm={() => void end()}
    />
  );
}
