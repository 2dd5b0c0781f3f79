/** 规定和统一活动: by which rules the calendar is made, and the department's own activities. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { endRule, rules } from '@louyu/shared/contracts/calendar';
import { AUDIENCE_TERMS, PERIOD_TERMS, SOURCE_TERMS } from '@louyu/shared/messages/calendar';
import { useAct } from '../../platform/query/use-act';
import { usePages } from '../../platform/query/use-pages';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactDay } from '../../ui/words/spoken-time';
import { RuleSheet } from './rule-sheet';
import type { OutputOf } from '../../platform/call/contract';
import './calendar.scss';

const TITLE = '规定和统一活动';

type Rule = OutputOf<typeof rules>['rows'][number];

const lastingOf = ({ from, until }: Rule): string =>
  from ? `${exactDay(from)}${until ? ` 到 ${exactDay(until)}` : ' 起'}` : '';

const RuleNote = ({ rule }: { rule: Rule }) => (
  <View className="ly-cal__lines">
    <View>
      {SOURCE_TERMS[rule.source]} · {PERIOD_TERMS[rule.per]} · {AUDIENCE_TERMS[rule.audience]}
    </View>
    <View>{rule.ground}</View>
    {rule.from && <View>{lastingOf(rule)}</View>}
  </View>
);

function RuleRow({ rule, ends, refresh }: { rule: Rule; ends: boolean; refresh: () => void }) {
  const { act, pending, problem } = useAct(endRule);
  const { id: cadenceId, version: expectedVersion } = rule;
  const end = async () => {
    if (expectedVersion !== null) await act({ cadenceId, expectedVersion });
    refresh();
  };
  return (
    <>
      <Row
        id={`rule-${cadenceId}`}
        title={rule.title}
        note={<RuleNote rule={rule} />}
        aside={
          ends && expectedVersion !== null ? (
            <Button narrow kind="quiet" busy={pending && '…'} onPress={() => void end()}>
              停止
            </Button>
          ) : undefined
        }
      />
      {problem && <ProblemNote text={problem.text} />}
    </>
  );
}

export function RulesScreen() {
  const { rows, problem, retry } = usePages(rules, {}, { all: true });
  const { holds } = useSession();
  const [adding, setAdding] = useState(false);
  const plans = holds('guidance');
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="日历按这些规定生成，遇节假日、周末和考试周自动调整，不会调到下一期。"
      foot={
        plans && (
          <Button kind="primary" id="add-rule" onPress={() => setAdding(true)}>
            安排统一活动
          </Button>
        )
      }
    >
      {rows && (
        <Card flush id="rules">
          {rows.map((rule) => (
            <RuleRow key={rule.id} rule={rule} ends={plans} refresh={retry} />
          ))}
        </Card>
      )}
      {!rows && !problem && <SkeletonRows count={5} />}
      {!rows && problem && (
        <Unopened problem={problem} what={TITLE} whose="登记过的同志" onRetry={retry} />
      )}
      {adding && <RuleSheet onClose={() => setAdding(false)} onSet={retry} />}
    </Page>
  );
}
