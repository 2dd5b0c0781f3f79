/** 公文: the letters of a case, each to be taken as a file, and those that can be issued now. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { dispatchFile, dispatches } from '@louyu/shared/contracts/development-dispatches';
import { DISPATCH_TERMS } from '@louyu/shared/messages/dispatches';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { ProblemNote } from '../../../ui/states/error-state';
import { exactTime } from '../../../ui/words/spoken-time';
import { IssueSheet } from './issue-sheet';
import { useFile } from './use-file';
import type { OutputOf } from '../../../platform/call/contract';

type Letter = OutputOf<typeof dispatches>['rows'][number];
export type LetterKind = Letter['kind'];

function LetterRow({ letter: { id, kind, number, issuedAt } }: { letter: Letter }) {
  const { run, pending, fetched } = useFile(dispatchFile);
  return (
    <Row
      id={`letter-${kind}`}
      title={DISPATCH_TERMS[kind]}
      note={
        <>
          <View>{`${number} · ${exactTime(issuedAt)}`}</View>
          {fetched && <View role="status">{fetched.text}</View>}
        </>
      }
      aside={
        <Button
          id={`take-${kind}`}
          busy={pending && '正在取…'}
          onPress={() => void run({ dispatchId: id })}
        >
          取文件
        </Button>
      }
    />
  );
}

interface LettersProps {
  candidacyId: string;
  version: number;
  /** Kinds that this reader may issue now. */
  due: readonly LetterKind[];
}

const None = () => <Row title="还没有出具过公文" note="记录里有了相应的内容，就可以在下面出具。" />;

interface ListProps {
  page: OutputOf<typeof dispatches>;
  onOlder: (after: string) => void;
}

const List = ({ page: { rows, next }, onOlder }: ListProps) => (
  <Card flush>
    {rows.length === 0 && <None />}
    {rows.map((letter) => (
      <LetterRow key={letter.id} letter={letter} />
    ))}
    {next && <Row id="letters-older" title="看更早的" onOpen={() => onOlder(next)} />}
  </Card>
);

export function Letters({ candidacyId, version, due }: LettersProps) {
  const [after, setAfter] = useState<string | null>(null);
  const { data, problem } = useRead(dispatches, { candidacyId, after });
  const [issuing, setIssuing] = useState<LetterKind>();
  if (problem && !data) return <ProblemNote text={problem.text} />;
  if (!data || (after === null && data.rows.length + due.length === 0)) return null;
  return (
    <Section title="公文" note="按公文格式排好，附校验码">
      <List page={data} onOlder={setAfter} />
      {due.map((kind) => (
        <Button key={kind} id={`issue-${kind}`} onPress={() => setIssuing(kind)}>
          {`出具${DISPATCH_TERMS[kind]}`}
        </Button>
      ))}
      {issuing && (
        <IssueSheet
          kind={issuing}
          at={{ candidacyId, expectedVersion: version }}
          onClose={() => setIssuing(undefined)}
        />
      )}
    </Section>
  );
}
