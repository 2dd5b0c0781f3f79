/** 本楼隐患: the building as it stands, each room coloured by its open hazards; a tap opens them. */
import { useState } from 'react';
import { elevation } from '@louyu/shared/contracts/hazards';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Elevation } from '../../ui/pieces/elevation';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { MEANINGS, REPEAT_MEANINGS, floorsOf, standingInWords } from './building-grid';
import { ExportSheet } from './export-sheet';
import { Repeats } from './repeats';
import { RoomHazards } from './room-hazards';
import type { Question } from './building-grid';

interface BuildingScreenProps {
  buildingId: string;
  onHazard: (hazardId: string) => void;
  onList: () => void;
  onResults: () => void;
}

const TITLE = '本楼隐患';

const QUESTIONS: { value: Question; label: string }[] = [
  { value: 'open', label: '待处理' },
  { value: 'repeats', label: '反复出现' },
];

export function BuildingScreen({ buildingId, onHazard, onList, onResults }: BuildingScreenProps) {
  const { data: building, problem, retry } = useRead(elevation, { buildingId });
  const [question, setQuestion] = useState<Question>('open');
  const [room, setRoom] = useState<string>();
  const [exporting, setExporting] = useState(false);
  useFreshOnShow(elevation);
  if (!building)
    return (
      <Page title={TITLE} wide>
        {!problem && <SkeletonCard lines={8} />}
        {problem && (
          <Unopened
            problem={problem}
            what={TITLE}
            whose="楼宇党小组、指导员和后勤"
            onRetry={retry}
          />
        )}
      </Page>
    );
  return (
    <Page
      wide
      title={TITLE}
      heading={building.name}
      lead={standingInWords(building)}
      aside={
        <Button narrow id="export" onPress={() => setExporting(true)}>
          导出表格
        </Button>
      }
    >
      {problem && <ProblemNote text={problem.text} />}
      <ChoiceList
        inline
        id="question"
        label="看什么"
        choices={QUESTIONS}
        value={question}
        onChange={setQuestion}
      />
      <Elevation
        question={question === 'open' ? '哪些房间有待处理的隐患' : '哪些房间同类隐患反复出现'}
        floors={floorsOf(buildingId, building, question)}
        meanings={question === 'open' ? MEANINGS : REPEAT_MEANINGS}
        onRoom={setRoom}
      />
      <Repeats repeats={building.repeats} />
      <Card flush>
        <Row id="list" title="隐患清单" note="待处理、已逾期和已销号的" onOpen={onList} />
        <Row
          id="results"
          title="各楼隐患整改情况"
          note="按时率、平均几天，全校同学都能看"
          onOpen={onResults}
        />
      </Card>
      {room && (
        <RoomHazards
          key={room}
          roomId={room}
          onOpen={onHazard}
          onClose={() => setRoom(undefined)}
        />
      )}
      {exporting && <ExportSheet buildingId={buildingId} onClose={() => setExporting(false)} />}
    </Page>
  );
}
