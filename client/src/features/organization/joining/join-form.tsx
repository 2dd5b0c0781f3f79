/** The boxes and their one button; after too many wrong codes it waits with the person. */
import { View } from '@tarojs/components';
import { join } from '@louyu/shared/contracts/organization-joining';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { CodeField } from '../../../ui/controls/code-field';
import { Card } from '../../../ui/frame/card';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { useNow } from '../../../ui/words/now';
import { EMPTY_JOIN, readJoin } from './join-draft';
import { refusalText, waitsUntil } from './join-words';
import { CODE_GROUP, CODE_LENGTH, inBoxes, isWhole } from './typed-code';
import './joining.scss';

interface JoinFormProps {
  onJoined: () => void;
  /** This phone turned out to be somebody's already. */
  onKnown: () => void;
}

const missing = (code: string): string | undefined =>
  isWhole(code) ? undefined : `还差 ${CODE_LENGTH - code.length} 位`;

export function JoinForm({ onJoined, onKnown }: JoinFormProps) {
  const now = useNow();
  const draft = useDraft({ name: 'join', empty: EMPTY_JOIN, read: readJoin });
  const { act, pending, problem, reset } = useAct(join, { commandId: draft.commandId });
  const { code } = draft.body;
  const locked = problem && waitsUntil(problem, now);
  const type = (typed: string) => {
    if (problem && !locked) reset();
    draft.change({ code: inBoxes(typed) });
  };
  const send = async () => {
    if (!isWhole(code) || locked) return;
    if (!(await act({ code }))) return onKnown();
    await draft.finish();
    onJoined();
  };
  if (draft.loading) return <SkeletonCard lines={2} />;
  return (
    <Card>
      <View className="ly-join">
        <CodeField
          id="code"
          label="加入码"
          hint="纸条上的 10 位，大小写都行；可以整段粘贴。"
          length={CODE_LENGTH}
          group={CODE_GROUP}
          value={code}
          onChange={type}
          onDone={() => void send()}
          error={problem && refusalText(problem, now)}
        />
        <Button
          kind="primary"
          id="submit"
          busy={pending && '正在核对…'}
          disabled={!isWhole(code) || Boolean(locked)}
          onPress={() => void send()}
        >
          {locked ? '暂时不能再试' : (missing(code) ?? '加入')}
        </Button>
      </View>
    </Card>
  );
}
