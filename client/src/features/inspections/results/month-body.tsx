/** One building's month: the house as it stands, the year behind it, the criteria and who meets them. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { results } from '@louyu/shared/contracts/inspection-results';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Elevation } from '../../../ui/pieces/elevation';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { useNow } from '../../../ui/words/now';
import { CivilizedPart } from './civilized-part';
import { DriftPart } from './drift-part';
import { TITLE, WHOSE } from './results-screen';
import { TrendPart } from './trend-part';
import { useMonthSheet } from './use-month-sheet';
import {
  CHOICE_WORDS,
  MEANINGS,
  QUESTIONS,
  QUESTION_WORDS,
  floorsOf,
  monthInWords,
  monthName,
} from './results';
import type { ReactNode } from 'react';
import type { Building } from './use-buildings';
import type { Question, Results } from './results';
import './results.scss';

interface MonthBodyProps {
  building: Building;
  month: string;
  aside: ReactNode;
  onEarlier: () => void;
  onLater?: () => void;
  onRoom: (roomId: string) => void;
}

const Months = ({ month, onEarlier, onLater }: MonthBodyProps) => (
  <View className="ly-results__months">
    <Button narrow id="earlier" onPress={onEarlier}>
      上个月
    </Button>
    <View id="month">{monthName(month)}</View>
    <Button narrow id="later" disabled={!onLater} onPress={() => onLater?.()}>
      下个月
    </Button>
  </View>
);

function House({ data, building, onRoom }: MonthBodyProps & { data: Results }) {
  const now = useNow();
  const [question, setQuestion] = useState<Question>('last');
  return (
    <View className="ly-results">
      <ChoiceList
        inline
        id="question"
        label="看什么"
        choices={QUESTIONS.map((value) => ({ value, label: CHOICE_WORDS[value] }))}
        value={question}
        onChange={setQuestion}
      />
      <Elevation
        question={QUESTION_WORDS[question]}
        floors={floorsOf(building.id, data, question, now)}
        meanings={MEANINGS[question]}
        onRoom={onRoom}
      />
    </View>
  );
}

function Shown(props: MonthBodyProps & { data: Results }) {
  const { holds } = useSession();
  const { data, building, month, onRoom } = props;
  return (
    <Columns
      beside={
        <View className="ly-results">
          <TrendPart buildingId={building.id} until={month} />
          {holds('group_leader') && <DriftPart buildingId={building.id} />}
        </View>
      }
    >
      <View className="ly-results">
        <House {...props} />
        <CivilizedPart data={data} onRoom={onRoom} />
      </View>
    </Columns>
  );
}

export function MonthBody(props: MonthBodyProps) {
  const { building, month, aside } = props;
  const { data, problem, loading, retry } = useRead(results, { buildingId: building.id, month });
  const sheet = useMonthSheet();
  return (
    <Page
      wide
      title={TITLE}
      heading={building.name}
      lead={data && monthInWords(data)}
      aside={aside}
      foot={
        data && (
          <>
            {sheet.said &&
              (sheet.said.ok ? (
                <View role="status">{sheet.said.text}</View>
              ) : (
                <ProblemNote text={sheet.said.text} />
              ))}
            <Button
              id="export"
              busy={sheet.pending && '正在做表格…'}
              onPress={() => void sheet.run({ buildingId: building.id, month })}
            >
              导出这个月的表格
            </Button>
          </>
        )
      }
    >
      <Months {...props} />
      {loading && <SkeletonCard lines={8} />}
      {problem && !data && (
        <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
      )}
      {data && <Shown {...props} data={data} />}
    </Page>
  );
}
