/**
 * Slips of reports that went out from this phone. Some were sent long after the page that wrote them
 * was closed, so this is where their receipts are found.
 */
import { report } from '@louyu/shared/contracts/hazards';
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { useReceipts } from '../../platform/outbox/use-outbox';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { RelativeTime } from '../../ui/words/relative-time';
import { useNow } from '../../ui/words/now';
import { sentReport } from './sent-report';
import type { SentReport } from './sent-report';

interface SentReportsProps {
  /** Opens one by its receipt. */
  onOpen: (receipt: string) => void;
  /** Only those of the last day, for 今天. */
  recent?: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const Slip = ({ sent, onOpen }: { sent: SentReport; onOpen: (receipt: string) => void }) => (
  <Row
    id={`slip-${sent.receipt}`}
    title={`${HAZARD_KIND_TERMS[sent.kind]} · 回执 ${sent.receipt.replace(/(.{5})/, '$1 ')}`}
    note={
      <>
        已送到 · <RelativeTime at={sent.at} />
      </>
    }
    onOpen={() => onOpen(sent.receipt)}
  />
);

export function SentReports({ onOpen, recent = false }: SentReportsProps) {
  const now = useNow().getTime();
  const all = useReceipts()
    .filter(({ procedure }) => procedure === report.procedure)
    .flatMap((kept) => sentReport(kept) ?? []);
  const shown = recent ? all.filter(({ at }) => now - Date.parse(at) < DAY_MS) : all;
  if (shown.length === 0) return null;
  return (
    <Section title={recent ? '刚送出的回执' : '这台手机送出的'} note={`${shown.length} 张`}>
      <Card flush>
        {shown.map((sent) => (
          <Slip key={sent.receipt} sent={sent} onOpen={onOpen} />
        ))}
      </Card>
    </Section>
  );
}
