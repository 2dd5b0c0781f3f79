/** 半年考察: what the contact person saw in half a year. */
import { View } from '@tarojs/components';
import { evaluate } from '@louyu/shared/contracts/development-evaluations';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { EVALUATION_TERMS } from '@louyu/shared/messages/development';
import { useDraft } from '../../../platform/drafts/use-draft';
import { Button } from '../../../ui/controls/button';
import { Field } from '../../../ui/controls/field';
import { Page } from '../../../ui/frame/page';
import { ProblemNote } from '../../../ui/states/error-state';
import { exactTime } from '../../../ui/words/spoken-time';
import { useCaseAct } from '../case-act';
import { LevelsField, allLevels } from './levels-field';
import { NOTHING_SAID, readSaid } from './said-draft';
import type { Companion } from '../candidacy';
import type { Done } from '../done';

export interface SayingProps {
  of: Companion;
  refresh: () => void;
  onDone: (done: Done) => void;
  onClose: () => void;
}

const HINT = '写具体的事：参加了什么、有什么进步、还要注意什么。不写健康、家庭和宗教。本人看得到。';

export function EvaluateForm({ of, refresh, onDone, onClose }: SayingProps) {
  const draft = useDraft({ name: `evaluate:${of.id}`, empty: NOTHING_SAID, read: readSaid });
  const { act, pending, problem } = useCaseAct(evaluate, refresh, { commandId: draft.commandId });
  const { text } = draft.body;
  const levels = allLevels(EVALUATION_TERMS, draft.body.levels);
  const send = async () => {
    if (!levels) return;
    const input = { candidacyId: of.id, expectedVersion: of.version, levels, text: text.trim() };
    const sent = await act(input);
    if (!sent) return;
    onDone({
      title: '半年考察已登记',
      id: of.id,
      stored: [{ label: '同学', value: of.name }],
      next: ['本人和学院看得到', ...(sent.nextBy ? [`下一次在 ${exactTime(sent.nextBy)} 前`] : [])],
    });
    await draft.finish();
  };
  return (
    <Page
      title="半年考察"
      heading={of.name}
      foot={
        <>
          {problem && <ProblemNote text={problem.text} />}
          <Button
            kind="primary"
            id="submit"
            disabled={!levels || text.trim() === '' || text.length > TEXT.statement}
            busy={pending && '正在登记…'}
            onPress={() => void send()}
          >
            登记考察
          </Button>
          <Button kind="quiet" id="later" onPress={onClose}>
            先放着，草稿保留
          </Button>
        </>
      }
    >
      {!draft.loading && (
        <View className="ly-case">
          <LevelsField
            terms={EVALUATION_TERMS}
            levels={draft.body.levels}
            onChange={(aspect, level) =>
              draft.change((body) => ({ levels: { ...body.levels, [aspect]: level } }))
            }
          />
          <Field
            id="text"
            label="考察情况"
            hint={HINT}
            value={text}
            onChange={(next) => draft.change({ text: next })}
            multiline
            max={TEXT.statement}
          />
        </View>
      )}
    </Page>
  );
}
