/** 指导员评价: what was seen in the apartment over a time, final under the instructor's name. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { assess } from '@louyu/shared/contracts/development-evaluations';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { ASSESSMENT_TERMS } from '@louyu/shared/messages/development';
import { useDraft } from '../../../platform/drafts/use-draft';
import { Button } from '../../../ui/controls/button';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Page } from '../../../ui/frame/page';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { useNow } from '../../../ui/words/now';
import { useCaseAct } from '../case-act';
import { LevelsField, allLevels } from './levels-field';
import { NOTHING_SAID, readSaid } from './said-draft';
import type { SayingProps } from './evaluate-form';

const HINT = '写看到的事和日期，不写听说的。没有观察到的就选“没有观察到”。';

function useAssessing({ of, refresh, onDone }: SayingProps) {
  const draft = useDraft({ name: `assess:${of.id}`, empty: NOTHING_SAID, read: readSaid });
  const act = useCaseAct(assess, refresh, { commandId: draft.commandId });
  const { text, from, until } = draft.body;
  const levels = allLevels(ASSESSMENT_TERMS, draft.body.levels);
  const complete =
    levels && text.trim() !== '' && text.length <= TEXT.statement && from !== '' && until !== '';
  const send = async () => {
    if (!levels) return;
    const period = { from, until, levels, text: text.trim() };
    const sent = await act.act({ candidacyId: of.id, expectedVersion: of.version, ...period });
    if (!sent) return;
    onDone({
      title: '评价已经定稿',
      id: of.id,
      stored: [{ label: '同学', value: of.name }],
      next: ['本人收到提醒，可以写说明', '学院征求意见时，和本人说明一起作为材料'],
    });
    await draft.finish();
  };
  return { draft, act, complete, send };
}

export function AssessForm(props: SayingProps) {
  const { of, onClose } = props;
  const today = dayOf(useNow().toISOString());
  const { draft, act, complete, send } = useAssessing(props);
  const [confirming, setConfirming] = useState(false);
  const { body, change } = draft;
  return (
    <Page
      title="指导员评价"
      heading={of.name}
      foot={
        <>
          <Button
            kind="primary"
            id="submit"
            disabled={!complete}
            onPress={() => setConfirming(true)}
          >
            定稿
          </Button>
          <Button kind="quiet" id="later" onPress={onClose}>
            先放着，草稿保留
          </Button>
        </>
      }
    >
      {!draft.loading && (
        <View className="ly-case">
          <View className="ly-way__pair">
            <DayField
              id="from"
              label="从"
              value={body.from}
              latest={today}
              onChange={(from) => change({ from })}
            />
            <DayField
              id="until"
              label="到"
              value={body.until}
              latest={today}
              onChange={(until) => change({ until })}
            />
          </View>
          <LevelsField
            terms={ASSESSMENT_TERMS}
            levels={body.levels}
            onChange={(aspect, level) =>
              change((now) => ({ levels: { ...now.levels, [aspect]: level } }))
            }
          />
          <Field
            id="text"
            label="具体情况"
            hint={HINT}
            value={body.text}
            onChange={(text) => change({ text })}
            multiline
            max={TEXT.statement}
          />
        </View>
      )}
      <DeedSheet
        id="assess"
        open={confirming}
        title={`定稿对${of.name}的评价`}
        onClose={() => setConfirming(false)}
        does={['以你的名义定稿，之后不能改。', '单凭这份评价不能否决，也不折算分数。']}
        told="本人马上收到提醒，可以写说明。学院和公寓党建指导部看得到。"
        problem={act.problem?.text}
        action="定稿"
        busy={act.pending && '正在定稿…'}
        onConfirm={() => void send()}
      />
    </Page>
  );
}
