/** 核对公文: whoever holds a paper types its code and learns what it is and what it is worth. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { verifyDispatch } from '@louyu/shared/contracts/development-dispatches';
import { DISPATCH_TERMS, hashShown } from '@louyu/shared/messages/dispatches';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { CodeField } from '../../../ui/controls/code-field';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { ErrorState } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { exactDay } from '../../../ui/words/spoken-time';
import { State } from '../../../ui/words/state';
import type { OutputOf } from '../../../platform/call/contract';

type Verified = OutputOf<typeof verifyDispatch>;

const LENGTH = 10;
const GROUP = 4;

/** Blanks, dashes and lower case are forgiven; O and I cannot occur, so they stand for 0 and 1. */
const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .slice(0, LENGTH);

const WORTH = {
  in_force: { tone: 'done', word: '与记录一致', says: '这份公文由系统出具，现在仍然有效。' },
  overtaken: {
    tone: 'due',
    word: '已有新的一份',
    says: '这份公文确实出具过，后来就同一件事又出具了新的一份，请以新的为准。',
  },
  ended: {
    tone: 'due',
    word: '所述决定已不再有效',
    says: '这份公文确实出具过，其中的否决意见现在已经到期或不再有效。',
  },
} as const;

const Found = ({ of }: { of: Verified }) => {
  const { tone, word, says } = WORTH[of.standing];
  return (
    <Card id="verified" title={DISPATCH_TERMS[of.kind]} aside={<State tone={tone}>{word}</State>}>
      <Section note={says}>
        <Row title="文号" note={of.number} />
        <Row title="出具" note={`${of.issuer}，${exactDay(of.issuedOn)}`} />
        <Row title="内容摘要" note={`${hashShown(of.hash)}，应当与纸上印的一致`} />
      </Section>
    </Card>
  );
};

function Result({ code }: { code: string }) {
  const { data, problem, loading, retry } = useRead(verifyDispatch, { code });
  if (loading) return <SkeletonCard lines={4} />;
  if (data) return <Found of={data} />;
  return (
    <ErrorState
      title="没有核对上"
      text={problem?.text ?? ''}
      onRetry={problem?.passing ? retry : undefined}
    />
  );
}

export function VerifyScreen({ given = '' }: { given?: string }) {
  const [typed, setTyped] = useState(plain(given));
  const [code, setCode] = useState<string>();
  const short = typed.length > 0 && typed.length < LENGTH;
  const look = () => setCode(typed.length === LENGTH ? typed : undefined);
  return (
    <Page title="核对公文" heading="核对公文">
      <Card>
        <Section>
          <CodeField
            id="dispatch-code"
            label="校验码"
            hint="十位，印在公文最下面"
            value={typed}
            length={LENGTH}
            group={GROUP}
            onChange={(next) => setTyped(plain(next))}
            onDone={look}
          />
          <Button
            kind="primary"
            id="dispatch-look"
            disabled={typed.length === 0 || short}
            onPress={look}
          >
            核对
          </Button>
          <View className="ly-row__note">
            只显示种类、文号、日期和是否有效，不显示任何人的名字。
          </View>
        </Section>
      </Card>
      {code && <Result key={code} code={code} />}
    </Page>
  );
}
