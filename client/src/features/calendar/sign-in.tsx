/** Signing in with the six digits that the room shows; they change every half minute. */
import { useState } from 'react';
import { signIn } from '@louyu/shared/contracts/calendar-occasions';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { CodeField } from '../../ui/controls/code-field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import type { Occasion } from './occasion';

const DIGITS = 6;
const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, DIGITS);

export function SignIn({ shown, refresh }: { shown: Occasion; refresh: () => void }) {
  const { act, pending, problem } = useAct(signIn);
  const [code, setCode] = useState('');
  const send = async () => {
    const done = await act({ occasionId: shown.id, code });
    if (!done) setCode('');
    refresh();
  };
  return (
    <Card title="签到">
      <Section>
        <CodeField
          id="sign-in-code"
          label="会场屏幕上的六位数字"
          hint="数字每半分钟换一次，看着屏幕输"
          value={code}
          onChange={(typed) => setCode(digitsOf(typed))}
          length={DIGITS}
          group={3}
          error={problem?.text}
          disabled={pending}
        />
        <Button
          kind="primary"
          id="sign-in"
          busy={pending && '正在签到…'}
          disabled={code.length < DIGITS}
          onPress={() => void send()}
        >
          签到
        </Button>
      </Section>
    </Card>
  );
}
