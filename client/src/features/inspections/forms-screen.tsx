/** 检查表: the editions of a place's form, what is in force, and the way to write the next. */
import { useState } from 'react';
import { beginForm, forms, retireForm } from '@louyu/shared/contracts/inspection-forms';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Split } from '../../ui/frame/split';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactDay } from '../../ui/words/spoken-time';
import { State } from '../../ui/words/state';
import { DeskFrame } from './desk-frame';
import { FormEditor } from './form-editor';
import { FormPreview } from './form-preview';
import { EDITION_TERMS } from './form-words';
import { itemsOf } from './template';
import { placeLabel } from './places-written';
import type { OutputOf } from '../../platform/call/contract';

type Forms = OutputOf<typeof forms>;
type Edition = Forms['editions'][number];

const TITLE = '检查表';

const stoodFor = ({ state, publishedAt, retiredAt }: Edition): string => {
  if (state === 'draft') return '还没有发布';
  const from = publishedAt ? `${exactDay(publishedAt.slice(0, 10))} 发布` : '';
  return retiredAt ? `${from}，${exactDay(retiredAt.slice(0, 10))} 停用` : from;
};

function EditionRow({ edition, chosen, onOpen }: RowProps) {
  const { word, tone } = EDITION_TERMS[edition.state];
  return (
    <Row
      id={`edition-${edition.number}`}
      title={`第 ${edition.number} 版 · ${edition.title || '没有名称'}`}
      note={`${itemsOf(edition).length} 项 · ${stoodFor(edition)}`}
      aside={<State tone={tone}>{word}</State>}
      chosen={chosen}
      onOpen={onOpen}
    />
  );
}

interface RowProps {
  edition: Edition;
  chosen: boolean;
  onOpen: () => void;
}

function Retiring({ edition, onClose }: { edition: Edition; onClose: () => void }) {
  const { act, pending, problem } = useAct(retireForm);
  const send = async () => {
    if (await act({ editionId: edition.id, expectedVersion: edition.version })) onClose();
  };
  return (
    <DeedSheet
      open
      id="retire"
      title={`停用第 ${edition.number} 版`}
      onClose={onClose}
      does={[
        '新排的巡查不再用这一版，改用它之前发布的；没有就用全校的或现成的。',
        '正在查的和已经存下的照旧按这一版显示。',
      ]}
      told="检查的同志打开检查表就会看到。"
      problem={problem?.text}
      action="停用"
      busy={pending && '正在停用…'}
      onConfirm={() => void send()}
    />
  );
}

function Detail({ edition, onWrite }: { edition: Edition; onWrite: () => void }) {
  const [retiring, setRetiring] = useState(false);
  return (
    <Section title={`第 ${edition.number} 版`} note={stoodFor(edition)}>
      <FormPreview key={edition.id} wording={edition} />
      {edition.state === 'draft' && (
        <Button id="write-form" onPress={onWrite}>
          接着写
        </Button>
      )}
      {edition.state === 'published' && (
        <Button kind="quiet" id="retire-form" onPress={() => setRetiring(true)}>
          停用这一版
        </Button>
      )}
      {retiring && <Retiring edition={edition} onClose={() => setRetiring(false)} />}
    </Section>
  );
}

function useBeginning(place: string, { current }: Forms, onBegun: (id: string) => void) {
  const { act, pending, problem } = useAct(beginForm);
  const begin = async () => {
    const { title, sections } = current;
    const begun = await act({ scope: place, title, sections });
    if (begun) onBegun(begun.editionId);
  };
  return { begin, pending, problem };
}

function Opened({ place, data, onWrite }: OpenedProps) {
  const [chosen, setChosen] = useState<string>();
  const { begin, pending, problem } = useBeginning(place, data, onWrite);
  const { editions, current } = data;
  const edition = editions.find(({ id }) => id === chosen);
  const draft = editions.find(({ state }) => state === 'draft');
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Split
        onClose={() => setChosen(undefined)}
        invitation="点一个版本，看检查人看到的样子。"
        detail={edition ? <Detail edition={edition} onWrite={() => onWrite(edition.id)} /> : null}
        list={
          <>
            <Card flush id="form-current">
              <Row title="现在用的" note={`${current.title} · 版本 ${current.version}`} />
            </Card>
            {editions.length === 0 && (
              <EmptyState
                title="还没有自己的检查表"
                how="现在用的是现成的一份。起草一版，就从它的条目改起。"
              />
            )}
            {editions.length > 0 && (
              <Card flush>
                {editions.map((each) => (
                  <EditionRow
                    key={each.id}
                    edition={each}
                    chosen={each.id === chosen}
                    onOpen={() => setChosen(each.id)}
                  />
                ))}
              </Card>
            )}
            {draft ? (
              <Button kind="primary" id="write-draft" onPress={() => onWrite(draft.id)}>
                接着写草稿
              </Button>
            ) : (
              <Button
                kind="primary"
                id="begin-form"
                busy={pending && '正在起草…'}
                onPress={() => void begin()}
              >
                起草新的一版
              </Button>
            )}
          </>
        }
      />
    </>
  );
}

interface OpenedProps {
  place: string;
  data: Forms;
  onWrite: (editionId: string) => void;
}

function OfPlace({ place, choice }: { place: string; choice: JSX.Element | null }) {
  const { data, problem, retry } = useRead(forms, { scope: place });
  const [writing, setWriting] = useState<string>();
  const written = data?.editions.find(({ id, state }) => id === writing && state === 'draft');
  if (data && written)
    return (
      <FormEditor
        key={written.id}
        edition={written}
        ready={data.ready}
        place={placeLabel(place)}
        onLeave={() => setWriting(undefined)}
      />
    );
  return (
    <Page wide title={TITLE} heading={`${placeLabel(place)}的检查表`} aside={choice}>
      {!data && !problem && <SkeletonRows count={4} />}
      {!data && problem && (
        <Unopened problem={problem} what={TITLE} whose="楼宇党小组组长" onRetry={retry} />
      )}
      {data && <Opened place={place} data={data} onWrite={setWriting} />}
    </Page>
  );
}

export const FormsScreen = ({ onLeave }: { onLeave: () => void }) => (
  <DeskFrame title={TITLE} onLeave={onLeave}>
    {(place, choice) => <OfPlace key={place} place={place} choice={choice} />}
  </DeskFrame>
);
