/** The slip after a contact sheet was received. */
import { useCopy } from '../../platform/use-copy';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Receipt } from '../../ui/pieces/receipt';
import { caseNumber } from '../../ui/words/case-number';
import { exactDay } from '../../ui/words/spoken-time';
import { needsInWords } from './contact-words';
import type { ContactDraft } from './contact-draft';

interface ContactSlipProps {
  id: string;
  heading: string;
  body: ContactDraft;
  today: string;
  inAWeek: string;
  onOpen: () => void;
  onLeave: () => void;
}

const nextOf = ({ follows, what, dueOn }: ContactDraft, inAWeek: string): string[] => [
  ...(follows ? [`${exactDay(dueOn || inAWeek)}前：${what}，当天早上提醒你`] : []),
  '组长和老师看得到，可能会写下评价',
  '下一次什么时候到期，写在“我的责任”里',
];

export function ContactSlip({
  id,
  heading,
  body,
  today,
  inAWeek,
  onOpen,
  onLeave,
}: ContactSlipProps) {
  const code = caseNumber(id);
  const { copied, copy } = useCopy(code);
  return (
    <Page
      title="记好了"
      foot={
        <Button kind="primary" id="leave-slip" onPress={onLeave}>
          回到我的责任
        </Button>
      }
    >
      <Receipt
        title="联系记载表已收下"
        code={code}
        stored={[
          { label: '联系', value: heading },
          { label: '哪天', value: exactDay(body.happenedOn || today) },
          { label: '需要', value: needsInWords(body.needs) },
        ]}
        next={nextOf(body, inAWeek)}
        onCopy={copy}
        copied={copied}
      />
      <Button id="open-contact" kind="quiet" onPress={onOpen}>
        看这张表
      </Button>
    </Page>
  );
}
