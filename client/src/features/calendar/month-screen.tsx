/** 日历: what is due for me in a month, or in the building that I look after. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { mine, ofPlace } from '@louyu/shared/contracts/calendar';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { EntryRows } from './entry-rows';
import { ExportMonth } from './take-along';
import { monthBeside, monthOf, monthWords, windowOf } from './words';
import { Waiting } from './waiting';
import type { Entry } from './occasion';
import './calendar.scss';

interface MonthScreenProps {
  /** A building; empty for one's own. */
  place: string;
  onOpen: (entry: Entry) => void;
  onAttendance: () => void;
}

const EMPTY = (
  <EmptyState
    title="这个月没有安排"
    how="组织生活、主题党日、思想汇报和你的值班、巡查，定下来就会出现在这里。"
  />
);

interface TurnProps {
  month: string;
  onTurn: (month: string) => void;
}

const Turn = ({ month, onTurn }: TurnProps) => (
  <View className="ly-cal__turn">
    <Button narrow id="month-before" label="上个月" onPress={() => onTurn(monthBeside(month, -1))}>
      上个月
    </Button>
    <Text className="ly-cal__month">{monthWords(month)}</Text>
    <Button narrow id="month-after" label="下个月" onPress={() => onTurn(monthBeside(month, 1))}>
      下个月
    </Button>
  </View>
);

function useMonth(place: string, month: string) {
  const window = windowOf(month);
  const own = useKeptRead(mine, window, { when: place === '' });
  const theirs = useKeptRead(ofPlace, { place, ...window }, { when: place !== '' });
  return place === '' ? own : theirs;
}

const leadOf = (place: string): string =>
  place
    ? `${buildingLabel(place)}这个月的安排，和按什么规定`
    : '你这个月要参加的、要交的、要值的班';

interface ShownProps extends Pick<ReturnType<typeof useMonth>, 'kept' | 'problem'> {
  data: { entries: Entry[] };
  onOpen: (entry: Entry) => void;
}

const Shown = ({ data, kept, problem, onOpen }: ShownProps) => (
  <>
    {kept && <View className="ly-cal__fine">没有网络，下面是上次看到的。</View>}
    {problem && !kept && <ProblemNote text={problem.text} />}
    {data.entries.length === 0 && EMPTY}
    <EntryRows entries={data.entries} onOpen={onOpen} />
  </>
);

export function MonthScreen({ place, onOpen, onAttendance }: MonthScreenProps) {
  const today = dayOfNow(useNow());
  // The clock is the phone's until the server has answered once: what nobody turned to follows it.
  const [turned, setMonth] = useState<string>();
  const month = turned ?? monthOf(today);
  const read = useMonth(place, month);
  const { data, problem, retry } = read;
  useFreshOnShow(mine, ofPlace);
  const title = place ? `${buildingLabel(place)}日历` : '我的日历';
  return (
    <Page title={title} heading={title} lead={leadOf(place)}>
      <View className="ly-cal">
        <Turn month={month} onTurn={setMonth} />
        {data && <Shown {...read} data={data} onOpen={onOpen} />}
        {!data && (
          <Waiting problem={problem} what={title} whose="登记过的同志" onRetry={retry} rows={5} />
        )}
        {!place && <ExportMonth window={windowOf(month)} />}
        {!place && (
          <Button kind="quiet" narrow id="attendance" onPress={onAttendance}>
            我的考勤和补学
          </Button>
        )}
      </View>
    </Page>
  );
}
