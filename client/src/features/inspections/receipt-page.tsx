/** 回执 of one room: what was stored, which hazards stand open and for whom, and the next room. */
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Receipt } from '../../ui/pieces/receipt';
import { useNow } from '../../ui/words/now';
import { exactTime, spokenDeadline } from '../../ui/words/spoken-time';
import { NextRoom } from './next-room';
import { QueueRibbon } from './queue-ribbon';
import { countOf, spokenProgress } from './rooms';
import { startAnew } from './use-inspection';
import { useRoomsOf } from './use-rounds';
import { PRESENCE_TERMS, RESULT_TERMS } from './words';
import type { FormMoves } from './form-moves';
import type { Place, Slip } from './submission';
import type { Result } from '@louyu/shared/domain/inspections/state';

interface ReceiptPageProps {
  place: Place;
  label: string;
  title: string | undefined;
  moves: FormMoves;
  slip: Slip;
}

/** 9 项合格，1 项不合格 */
function spokenResults({ answers }: Slip): string {
  const results: readonly Result[] = ['pass', 'fail', 'not_applicable'];
  const counted = results.map(
    (result) => [result, answers.filter((answer) => answer.result === result).length] as const,
  );
  const present = counted.filter(([, count]) => count > 0);
  return present.map(([result, count]) => `${count} 项${RESULT_TERMS[result]}`).join('，');
}

const photosOf = ({ answers }: Slip): number =>
  answers.reduce((sum, { photos }) => sum + photos.length, 0);

function storedLines(slip: Slip, label: string) {
  const content =
    slip.outcome === 'inspected'
      ? { label: '结果', value: spokenResults(slip) }
      : { label: '没查成', value: slip.reason };
  const photos = { label: '照片', value: `${photosOf(slip)} 张` };
  return [
    { label: '寝室', value: label },
    content,
    ...(photosOf(slip) > 0 ? [photos] : []),
    { label: '进门之前', value: PRESENCE_TERMS[slip.presence] },
    { label: '收到时间', value: exactTime(slip.submittedAt) },
  ];
}

const hazardsLine = ({ hazards, hazardsDueAt }: Slip, now: Date): string =>
  hazardsDueAt && Date.parse(hazardsDueAt) > now.getTime()
    ? `${hazards} 处隐患已交给后勤，${spokenDeadline(hazardsDueAt, now)}要有结果`
    : `${hazards} 处隐患已交给后勤`;

function useNextSteps(slip: Slip): string[] {
  const now = useNow();
  const rooms = useRoomsOf(slip.roundId);
  const left = rooms.length - countOf(rooms, 'done');
  return [
    ...(slip.hazards > 0 ? [hazardsLine(slip, now), '修好以后，会请你去验收'] : []),
    '住在里面的同学能看到这份记录；有不同看法，可以在门牌上留言',
    ...(left > 0 ? [`这一轮 ${spokenProgress(rooms)}`] : []),
  ];
}

const Again = ({ place }: Pick<ReceiptPageProps, 'place'>) => (
  <Button kind="quiet" id="start-anew" onPress={() => void startAnew(place)}>
    另外再查一次
  </Button>
);

export function ReceiptPage({ place, label, title, moves, slip }: ReceiptPageProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => void copyText(slip.receipt).then(() => setCopied(true));
  return (
    <Page title="检查回执" lead={title} foot={<NextRoom place={place} moves={moves} />}>
      <QueueRibbon />
      <Receipt
        title={slip.outcome === 'inspected' ? `${label} 查完了` : `${label} 记为没查成`}
        code={slip.receipt}
        stored={storedLines(slip, label)}
        next={useNextSteps(slip)}
        onCopy={copy}
        copied={copied}
      />
      <Button id="to-record" onPress={() => moves.toRecord(slip.inspectionId)}>
        看这次记录
      </Button>
      {place.roundId === null && <Again place={place} />}
    </Page>
  );
}
