/** 定期汇报: those that my posts receive, and those that I wrote. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { reportsReceived, reportsWritten } from '@louyu/shared/contracts/duty-reports';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { PagedList } from '../../ui/states/paged-list';
import { State } from '../../ui/words/state';
import { noteOf, stateOf, titleOf } from './report-words';
import type { ReportRow } from './report-words';
import './reports.scss';

const TITLE = '定期汇报';
const LEAD = '数字从记录里来，话由写的人写；谁签收、谁回复都留在下面。';

type Side = 'received' | 'written';

const SIDES = [
  { value: 'received' as const, label: '我收到的' },
  { value: 'written' as const, label: '我写的' },
];

const NONE: Record<Side, { title: string; how: string }> = {
  received: { title: '还没有收到汇报', how: '有人把汇报发给你的岗位时，会提醒你，并列在这里。' },
  written: { title: '你还没有写过汇报', how: '从下面开始，数字已经替你数好。' },
};

const Line = ({ row, onOpen }: { row: ReportRow; onOpen: (id: string) => void }) => {
  const { tone, word } = stateOf(row);
  return (
    <Row
      id={`report-${row.id}`}
      title={titleOf(row)}
      note={noteOf(row)}
      aside={<State tone={tone}>{word}</State>}
      onOpen={() => onOpen(row.id)}
    />
  );
};

function Listed({ side, onOpen }: { side: Side; onOpen: (id: string) => void }) {
  const contract = side === 'received' ? reportsReceived : reportsWritten;
  const pages = usePages(contract, {});
  useFreshOnShow(contract);
  return (
    <PagedList
      pages={pages}
      what={TITLE}
      whose="接收汇报的同志"
      empty={<EmptyState {...NONE[side]} />}
    >
      {(rows) => rows.map((row) => <Line key={row.id} row={row} onOpen={onOpen} />)}
    </PagedList>
  );
}

interface ListScreenProps {
  onOpen: (reportId: string) => void;
  onWrite: () => void;
}

export function ListScreen({ onOpen, onWrite }: ListScreenProps) {
  const { holds } = useSession();
  const writes = holds('member', 'activist', 'group_leader', 'instructor');
  const receives = holds(
    ...([
      'counsellor',
      'group_leader',
      'instructor',
      'college_secretary',
      'apartment_office',
    ] as const),
  );
  const [chosen, setChosen] = useState<Side>();
  const side = chosen ?? (receives ? 'received' : 'written');
  const write = writes && (
    <Button kind="primary" id="write" icon="add" onPress={onWrite}>
      写定期汇报
    </Button>
  );
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD} foot={write}>
      <View className="ly-reports">
        {writes && receives && (
          <ChoiceList
            inline
            id="side"
            label="看哪些"
            choices={SIDES}
            value={side}
            onChange={setChosen}
          />
        )}
        <Listed key={side} side={side} onOpen={onOpen} />
      </View>
    </Page>
  );
}
