/** 领导接待日: announced ones for everybody, with what came of past ones; who came is not written down. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { leaderDays } from '@louyu/shared/contracts/duty-points';
import { VISITOR_MATTER_TERMS } from '@louyu/shared/messages/reports';
import { usePages } from '../../platform/query/use-pages';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { PagedList } from '../../ui/states/paged-list';
import { State } from '../../ui/words/state';
import { exactDay } from '../../ui/words/spoken-time';
import { AnnounceSheet, EndSheet } from './leader-day-sheets';
import type { OutputOf } from '../../platform/call/contract';
import type { Tone } from '../../ui/words/state';
import './reports.scss';

export type LeaderDay = OutputOf<typeof leaderDays>['rows'][number];

const STATES: Record<LeaderDay['state'], { tone: Tone; word: string }> = {
  announced: { tone: 'due', word: '欢迎前来' },
  held: { tone: 'done', word: '已接待' },
  called_off: { tone: 'quiet', word: '已取消' },
};

const cameFor = ({ visitors, settled }: LeaderDay): string => {
  const words = visitors.map(({ matter, count }) => `${VISITOR_MATTER_TERMS[matter]} ${count}`);
  return words.length > 0 ? `${words.join('，')}；当场解决 ${settled} 件` : '没有来访';
};

const Line = ({ day, onEnd }: { day: LeaderDay; onEnd: (day: LeaderDay) => void }) => {
  const { tone, word } = STATES[day.state];
  return (
    <Row
      id={`leader-day-${day.id}`}
      title={`${exactDay(day.on)} ${day.from}–${day.until}`}
      note={
        <View>
          <View>
            {day.host} · {day.place}
          </View>
          {day.state === 'held' && <View>{cameFor(day)}</View>}
        </View>
      }
      aside={<State tone={tone}>{word}</State>}
      onOpen={day.mayEnd ? () => onEnd(day) : undefined}
    />
  );
};

const NONE = (
  <EmptyState title="还没有公布接待日" how="公布以后，时间、地点和接待的领导会列在这里。" />
);

export function LeaderDays() {
  const { holds } = useSession();
  const pages = usePages(leaderDays, {});
  const [announcing, setAnnouncing] = useState(false);
  const [ending, setEnding] = useState<LeaderDay>();
  return (
    <Section title="领导接待日">
      <View className="ly-reports">
        <PagedList pages={pages} what="领导接待日" whose="登记过的同志" empty={NONE}>
          {(rows) => rows.map((day) => <Line key={day.id} day={day} onEnd={setEnding} />)}
        </PagedList>
        {holds('guidance', 'college_secretary') && (
          <Button id="announce" icon="add" onPress={() => setAnnouncing(true)}>
            公布接待日
          </Button>
        )}
        {announcing && <AnnounceSheet onClose={() => setAnnouncing(false)} />}
        {ending && <EndSheet day={ending} onClose={() => setEnding(undefined)} />}
      </View>
    </Section>
  );
}
