/** 楼宇党小组: which there are and were, who leads them, what was decided, who answered when. */
import { useState } from 'react';
import { groups } from '@louyu/shared/contracts/organization-groups';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Page } from '../../../ui/frame/page';
import { Split } from '../../../ui/frame/split';
import { DecidedList } from './decided-list';
import { GroupList } from './group-list';
import { GroupPanel } from './group-panel';
import { ResponsibleSheet } from './responsible-sheet';
import { TITLE } from './words';
import type { ReactNode } from 'react';
import './groups.scss';

interface GroupsScreenProps {
  onRestructure: () => void;
  onPerson: (personId: string) => void;
}

type Show = 'standing' | 'closed' | 'decided';

const SHOWS: { value: Show; label: string }[] = [
  { value: 'standing', label: '现在的' },
  { value: 'closed', label: '已撤销' },
  { value: 'decided', label: '调整记录' },
];

const LEAD = '每栋楼属于一个党小组。合并、拆分以后，旧的留着，查得到哪天由谁负责。';

interface ListedProps {
  show: Exclude<Show, 'decided'>;
  onPerson: ((personId: string) => void) | undefined;
  /** Above the list, and with it out of the way of a detail on a phone. */
  tools: ReactNode;
}

function Listed({ show, onPerson, tools }: ListedProps) {
  const closed = show === 'closed';
  const read = useRead(groups, { closed });
  const [chosen, setChosen] = useState<string>();
  const group = read.data?.groups.find(({ id }) => id === chosen);
  return (
    <Split
      list={
        <>
          {tools}
          <GroupList read={read} closed={closed} chosen={chosen} onOpen={setChosen} />
        </>
      }
      detail={group ? <GroupPanel key={group.id} group={group} onPerson={onPerson} /> : null}
      onClose={() => setChosen(undefined)}
      invitation="从左边选一个党小组，在这里看谁负责、怎么来的。"
    />
  );
}

/** Who may open the page of a leader or instructor; members see the names. */
const CARING = [
  'group_leader',
  'instructor',
  'counsellor',
  'college_secretary',
  'guidance',
  'administrator',
] as const;

export function GroupsScreen({ onRestructure, onPerson }: GroupsScreenProps) {
  const { holds } = useSession();
  const [show, setShow] = useState<Show>('standing');
  const [asking, setAsking] = useState(false);
  useFreshOnShow(groups);
  const foot = holds('guidance', 'administrator') && (
    <Button id="restructure" kind="primary" onPress={onRestructure}>
      调整党小组
    </Button>
  );
  const person = holds(...CARING) ? onPerson : undefined;
  const tools = (
    <>
      <Button id="who" icon="clock" onPress={() => setAsking(true)}>
        查某一天谁负责某间寝室
      </Button>
      <ChoiceList inline id="show" label="看哪些" choices={SHOWS} value={show} onChange={setShow} />
    </>
  );
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD} foot={foot}>
      {show === 'decided' ? (
        <Split
          list={tools}
          detail={<DecidedList />}
          onClose={() => setShow('standing')}
          invitation=""
        />
      ) : (
        <Listed key={show} show={show} onPerson={person} tools={tools} />
      )}
      {asking && <ResponsibleSheet onClose={() => setAsking(false)} />}
    </Page>
  );
}
