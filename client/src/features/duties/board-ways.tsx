/** From who is responsible to whether it is done: what is silent, and what everybody did. */
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';

interface BoardWaysProps {
  place: string;
  onSilences: () => void;
  onWorkload: (place: string) => void;
}

export const BoardWays = ({ place, onSilences, onWorkload }: BoardWaysProps) => (
  <Card flush>
    <Row id="silences" title="到期没有记录的" note="先问一问，需要时换人" onOpen={onSilences} />
    <Row
      id="workload"
      title="工作量"
      note="应做多少、做了多少，按姓名列"
      onOpen={() => onWorkload(place)}
    />
  </Card>
);
