/** Contact sheets page by page, the chosen one beside them where there is room. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { contact, contacts, myContacts } from '@louyu/shared/contracts/duty-contacts';
import { usePages } from '../../platform/query/use-pages';
import { useRead } from '../../platform/query/use-read';
import { isWide } from '../../platform/screen/wide';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Split } from '../../ui/frame/split';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { exactDay } from '../../ui/words/spoken-time';
import { ContactActs } from './contact-acts';
import { ContactBody } from './contact-body';
import { aboutOf, needsInWords, promiseOf } from './contact-words';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Sheet = OutputOf<typeof contacts>['rows'][number];

/** Mine, mine with something open, everybody's of my places, and those with something open. */
export type Shown = 'mine' | 'mine_open' | 'led' | 'led_open';

const EMPTY: Record<Shown, { title: string; how: string }> = {
  mine: {
    title: '你还没有写过联系记载表',
    how: '去过寝室、班级或楼里，在“我的责任”里点“记一次”。',
  },
  mine_open: {
    title: '没有等着你办的',
    how: '记一次联系时写下“还要办什么”，会列在这里，到期那天提醒你。',
  },
  led: { title: '还没有人写过', how: '你负责的楼栋、学院里有人记了联系，会列在这里，你可以评价。' },
  led_open: { title: '没有还没办完的', how: '说好接着办、还没办完的，会列在这里。' },
};

const noteOf = ({ authorName, happenedOn, needs }: Sheet, named: boolean): string =>
  [...(named ? [authorName] : []), exactDay(happenedOn), needsInWords(needs)].join(' · ');

const SheetRow = ({
  sheet,
  named,
  chosen,
  onOpen,
}: {
  sheet: Sheet;
  named: boolean;
  chosen: boolean;
  onOpen: () => void;
}) => {
  const promise = promiseOf(sheet.dueOn, useNow());
  const answered = sheet.answers > 0 && <State tone="quiet">{`评价 ${sheet.answers}`}</State>;
  return (
    <Row
      id={`sheet-${sheet.id}`}
      title={aboutOf(sheet)}
      note={noteOf(sheet, named)}
      aside={promise ? <State tone={promise.tone}>{promise.word}</State> : answered}
      chosen={chosen}
      onOpen={onOpen}
    />
  );
};

function Detail({ contactId }: { contactId: string }) {
  const { data, problem } = useRead(contact, { contactId });
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <SkeletonCard lines={6} />;
  return (
    <View className="ly-duties">
      <ContactBody contact={data} />
      <View className="ly-duties__acts">
        <ContactActs contact={data} />
      </View>
    </View>
  );
}

interface ContactListProps {
  shown: Shown;
  onOpen: (contactId: string) => void;
}

export function ContactList({ shown, onOpen }: ContactListProps) {
  const mine = shown.startsWith('mine');
  const input = { open: shown.endsWith('open') };
  const own = usePages(myContacts, input, { when: mine });
  const led = usePages(contacts, input, { when: !mine });
  const { rows, problem, loading, more, loadMore, loadingMore, retry } = mine ? own : led;
  const [chosen, setChosen] = useState<string>();
  if (loading) return <SkeletonRows count={5} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what="联系记载表" whose="登记过的同志" onRetry={retry} />
    ) : null;
  if (rows.length === 0) return <EmptyState {...EMPTY[shown]} />;
  const open = (id: string) => (isWide() ? setChosen(id) : onOpen(id));
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Split
        list={
          <View className="ly-duties">
            <Card flush id="sheets">
              {rows.map((sheet) => (
                <SheetRow
                  key={sheet.id}
                  sheet={sheet}
                  named={!mine}
                  chosen={sheet.id === chosen}
                  onOpen={() => open(sheet.id)}
                />
              ))}
            </Card>
            {more && (
              <Button id="more" busy={loadingMore && '正在取…'} onPress={loadMore}>
                看更早的
              </Button>
            )}
          </View>
        }
        detail={chosen ? <Detail key={chosen} contactId={chosen} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一张，在这里看全文、后续和评价。"
      />
    </>
  );
}
