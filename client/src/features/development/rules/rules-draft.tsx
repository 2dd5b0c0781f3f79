/** A draft of rules: its numbers, gates and own steps; tried on everybody before it is published. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { changeRules, publishRules } from '@louyu/shared/contracts/development-rules';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { TERM_KEYS } from '@louyu/shared/domain/development/terms';
import { TERM_NAMES, termSource } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { DayField } from '../../../ui/controls/day-field';
import { Field } from '../../../ui/controls/field';
import { Section } from '../../../ui/frame/section';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../../ui/states/error-state';
import { useNow } from '../../../ui/words/now';
import { exactDay } from '../../../ui/words/spoken-time';
import { OwnSteps } from './own-steps';
import { RulesTrial } from './rules-trial';
import { asEntered, draftOf } from './rules-entered';
import type { OutputOf } from '../../../platform/call/contract';
import type { ruleSets } from '@louyu/shared/contracts/development-rules';
import type { Step } from '@louyu/shared/domain/development/state';
import type { RulesDraftBody } from './rules-entered';
import type { Rules } from './rules-screen';

const GATES: readonly { value: Step; label: string }[] = (
  ['prospect', 'probationary', 'full'] as const
).map((value) => ({ value, label: STEP_TERMS[value] }));

interface DraftProps {
  set: Rules;
  chart: OutputOf<typeof ruleSets>['chart'];
}

interface FieldsProps extends DraftProps {
  body: RulesDraftBody;
  change: (next: Partial<RulesDraftBody>) => void;
}

const Numbers = ({ body, change }: FieldsProps) => (
  <Section title="期限和人数" note="可以更严，不能比上一层宽">
    <View className="ly-rules__numbers">
      {TERM_KEYS.map((key) => (
        <Field
          key={key}
          id={`term-${key}`}
          label={TERM_NAMES[key].name}
          hint={`${TERM_NAMES[key].unit} · ${termSource(key)}`}
          keyboard="number"
          value={body.terms[key] ?? ''}
          onChange={(value) => change({ terms: { ...body.terms, [key]: value } })}
        />
      ))}
    </View>
  </Section>
);

const Named = ({ set, body, change }: FieldsProps) => {
  const tomorrow = dayOf(new Date(useNow().getTime() + 86_400_000).toISOString());
  return (
    <>
      <Field
        id="rules-name"
        label="名称"
        value={body.name}
        onChange={(name) => change({ name })}
        max={60}
      />
      <Field
        id="rules-source"
        label="出处"
        hint={set.layer === 'national' ? '修订后的文件名称、文号和日期' : '学校文件的名称和文号'}
        value={body.source}
        onChange={(source) => change({ source })}
        max={200}
      />
      <DayField
        id="rules-from"
        label="从哪一天起实行"
        value={body.effectiveFrom}
        earliest={tomorrow}
        onChange={(effectiveFrom) => change({ effectiveFrom })}
      />
      {set.layer === 'university' && (
        <ChoiceList<Step>
          many
          id="gates"
          label="哪些步骤之前征求公寓党建指导部的意见"
          choices={GATES}
          value={body.gates}
          onChange={(gates: Step[]) => change({ gates })}
        />
      )}
    </>
  );
};

function useRulesDraft(set: Rules) {
  const [body, setBody] = useState(() => draftOf(set));
  const saving = useAct(changeRules);
  const publishing = useAct(publishRules);
  const entered = asEntered(body);
  const seen = { rulesId: set.id, expectedVersion: set.version };
  const unsaved = JSON.stringify(body) !== JSON.stringify(draftOf(set));
  return {
    ...{ body, entered, unsaved, saving, publishing },
    change: (next: Partial<RulesDraftBody>) => setBody({ ...body, ...next }),
    save: () => entered && saving.act({ ...seen, ...entered }),
    publish: () => publishing.act(seen),
  };
}

type Drafting = ReturnType<typeof useRulesDraft>;

const Saving = ({ draft }: { draft: Drafting }) => (
  <>
    {draft.saving.problem && <ProblemNote text={draft.saving.problem.text} />}
    <Button
      kind={draft.unsaved ? 'primary' : 'secondary'}
      id="save-rules"
      disabled={!draft.entered || !draft.unsaved}
      busy={draft.saving.pending && '正在保存…'}
      onPress={() => void draft.save()}
    >
      {draft.unsaved ? '保存修改稿' : '已保存'}
    </Button>
  </>
);

function Publishing({ set, draft }: { set: Rules; draft: Drafting }) {
  const [confirming, setConfirming] = useState(false);
  const { unsaved, publishing } = draft;
  if (!set.may.includes('publish'))
    return <View className="ly-case__fine">修改稿由你起草，要由另一位同志核对后发布。</View>;
  return (
    <>
      <Button
        kind={unsaved ? 'secondary' : 'primary'}
        id="publish-rules"
        disabled={unsaved}
        onPress={() => setConfirming(true)}
      >
        发布
      </Button>
      <DeedSheet
        id="publish"
        open={confirming}
        title={`发布${set.name}`}
        onClose={() => setConfirming(false)}
        does={[
          `${exactDay(set.effectiveFrom)}起，新开始的阶段按它办理。`,
          '已经开始的阶段按原来的规则办完。',
          '发布后不能再改，只能复制一份修改。',
        ]}
        told="学院党总支书记在“发展规则”里看到。"
        problem={publishing.problem?.text}
        action="发布"
        busy={publishing.pending && '正在发布…'}
        onConfirm={() => void draft.publish().then((done) => done && setConfirming(false))}
      />
    </>
  );
}

export function RulesDraft({ set, chart }: DraftProps) {
  const draft = useRulesDraft(set);
  const { body, change, unsaved } = draft;
  return (
    <View className="ly-case">
      <Named set={set} chart={chart} body={body} change={change} />
      <Numbers set={set} chart={chart} body={body} change={change} />
      <OwnSteps chart={chart} own={body.own} onChange={(own) => change({ own })} />
      <Saving draft={draft} />
      {!unsaved && <RulesTrial rulesId={set.id} />}
      <Publishing set={set} draft={draft} />
    </View>
  );
}
