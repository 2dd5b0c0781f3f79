/** 将要来检查: the announced rounds that one's own room may expect, and the building's draws for anybody. */
import { coming } from '@louyu/shared/contracts/inspection-plans';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { exactTime } from '../../ui/words/spoken-time';

type Expected = { title: string; opensAt: string | null; dueAt: string };

const when = ({ opensAt, dueAt }: Expected): string =>
  opensAt ? `${exactTime(opensAt)}—${exactTime(dueAt).slice(-5)}` : `${exactTime(dueAt)} 前`;

export function ComingRounds({ onDraws }: { onDraws: () => void }) {
  const { data } = useRead(coming, {});
  return (
    <Card flush id="coming">
      {(data?.rounds ?? []).map((round) => (
        <Row
          key={`${round.title} ${round.dueAt}`}
          title={`将要来检查：${when(round)}`}
          note={`${round.title}。敲门、说来意，只看表面，不翻柜子和箱包。`}
        />
      ))}
      <Row
        id="building-draws"
        title="本楼的抽查"
        note="谁被抽到，由开奖号码决定；每一次都可以自己算一遍"
        onOpen={onDraws}
      />
    </Card>
  );
}
