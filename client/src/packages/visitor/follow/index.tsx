/** Following what one reported or asked, by the receipt alone. */
import { useState } from 'react';
import { FollowedHazard } from '../../../features/hazards/followed-hazard';
import { SentReports } from '../../../features/hazards/sent-reports';
import { FollowedLetter } from '../../../features/mailbox/followed-letter';
import { useParams } from '../../../platform/route';
import { Button } from '../../../ui/controls/button';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Section } from '../../../ui/frame/section';

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** Spaces and lower case are forgiven; O and I cannot occur, so they stand for 0 and 1. */
const plain = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

export default function FollowPage() {
  const { code: given = '' } = useParams();
  const [typed, setTyped] = useState(given);
  const [receipt, setReceipt] = useState(RECEIPT.test(given) ? given : undefined);
  const [wrong, setWrong] = useState(false);
  const open = (code: string) => {
    setTyped(code);
    setWrong(false);
    setReceipt(code);
  };
  const look = () => {
    const code = plain(typed);
    setWrong(!RECEIPT.test(code));
    setReceipt(RECEIPT.test(code) ? code : undefined);
  };
  return (
    <Page title="查进展" heading="凭回执查进展">
      <Card>
        <Section>
          <Field
            id="receipt"
            label="回执编号"
            hint="十位，送出时给你的那张回执上"
            value={typed}
            onChange={setTyped}
            onDone={look}
            error={wrong ? '回执编号是十位字母和数字，请再核对一遍。' : undefined}
          />
          <Button kind="primary" id="receipt-look" onPress={look}>
            查进展
          </Button>
        </Section>
      </Card>
      {receipt && (
        <FollowedHazard
          key={receipt}
          receipt={receipt}
          otherwise={<FollowedLetter receipt={receipt} />}
        />
      )}
      <SentReports onOpen={open} />
    </Page>
  );
}
