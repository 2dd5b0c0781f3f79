/** 党员接待日: who receives when in a building; for its own people also leave, swaps and visits. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { rota } from '@louyu/shared/contracts/reception';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HoursSheet } from './hours-sheet';
import { ShiftList } from './shift-list';
import { SwapList } from './swap-list';
import { VisitList } from './visit-list';
import { hoursWords, monthBeside, monthWords } from './words';
import type { CallProblem } from '../../platform/call/call-problem';
import type { Rota } from './rota';
import './reception.scss';

const TITLE = '党员接待日';

interface RotaScreenProps {
  place: string;
  month: string;
  onLeave: () => void;
}

const Turn = ({ month, onTurn }: { month: string; onTurn: (month: string) => void }) => (
  <View className="ly-rota__turn">
    <Button narrow id="month-before" onPress={() => onTurn(monthBeside(month, -1))}>
      上个月
    </Button>
    <View className="ly-rota__month">{monthWords(month)}</View>
    <Button narrow id="month-after" onPress={() => onTurn(monthBeside(month, 1))}>
      下个月
    </Button>
  </View>
);

const NotSet = ({ leads }: Pick<Rota, 'leads'>) => (
  <EmptyState
    title="还没有开放时间"
    how={
      leads
        ? '先定每周哪几段时间开放、每班几个人，值班表会自动排好。'
        : '党小组定好活动室开放时间后，这里能看到谁在值班。'
    }
  />
);

const NoShifts = () => (
  <EmptyState title="这个月还没有值班表" how="值班表提前十来天排好；节假日、考试周和假期不排班。" />
);

interface BodyProps {
  shown: Rota;
  place: string;
  month: string;
  refresh: () => void;
}

function Body({ shown, place, month, refresh }: BodyProps) {
  const rotaId = `${place}.${month}`;
  const set = shown.hours.length > 0;
  return (
    <>
      {!set && <NotSet leads={shown.leads} />}
      {set && shown.shifts.length === 0 && <NoShifts />}
      {shown.swaps.length > 0 && <SwapList shown={shown} rotaId={rotaId} refresh={refresh} />}
      {shown.shifts.length > 0 && <ShiftList shown={shown} rotaId={rotaId} refresh={refresh} />}
      {(shown.leads || shown.serves) && <VisitList place={place} />}
    </>
  );
}

const leadOf = (shown: Rota | undefined): string | undefined =>
  shown && shown.hours.length > 0
    ? `${shown.venue}，${hoursWords(shown)} 开放，有事可以直接来`
    : undefined;

interface NoteProps {
  kept: boolean;
  problem: CallProblem | undefined;
}

function Note({ kept, problem }: NoteProps) {
  if (kept) return <View className="ly-rota__fine">没有网络，下面是上次看到的。</View>;
  return problem ? <ProblemNote text={problem.text} /> : null;
}

interface WaitingProps {
  problem: CallProblem | undefined;
  onRetry: () => void;
  onLeave: () => void;
}

const Waiting = ({ problem, ...ways }: WaitingProps) =>
  problem ? (
    <Unopened problem={problem} what={TITLE} whose="楼宇党小组" {...ways} />
  ) : (
    <SkeletonRows count={5} />
  );

const SetHours = ({ set, onSet }: { set: boolean; onSet: () => void }) => (
  <Button narrow id="set-hours" onPress={onSet}>
    {set ? '改开放时间' : '定开放时间'}
  </Button>
);

export function RotaScreen({ place, month: first, onLeave }: RotaScreenProps) {
  // The clock is the phone's until the server has answered once: what nobody turned to follows it.
  const [turned, setMonth] = useState<string>();
  const month = turned ?? first;
  const [setting, setSetting] = useState(false);
  const { data, problem, retry, kept } = useKeptRead(rota, { place, month });
  useFreshOnShow(rota);
  return (
    <Page title={TITLE} heading={`${buildingLabel(place)}${TITLE}`} lead={leadOf(data)}>
      <View className="ly-rota">
        <Turn month={month} onTurn={setMonth} />
        {data && <Note kept={kept} problem={problem} />}
        {data && <Body shown={data} place={place} month={month} refresh={retry} />}
        {data?.leads && <SetHours set={data.hours.length > 0} onSet={() => setSetting(true)} />}
        {!data && <Waiting problem={problem} onRetry={retry} onLeave={onLeave} />}
        {setting && data && (
          <HoursSheet
            place={place}
            shown={data}
            refresh={retry}
            onClose={() => setSetting(false)}
          />
        )}
      </View>
    </Page>
  );
}
