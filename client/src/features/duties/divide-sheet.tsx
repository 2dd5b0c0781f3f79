/** Into how many inspection areas a building is divided; what stays as it is keeps its pair. */
import { useState } from 'react';
import { divide } from '@louyu/shared/contracts/duties';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useAct } from '../../platform/query/use-act';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { divisionsOf, sparing } from './arrangement';
import type { Coverage } from './roster';

interface DivideSheetProps {
  place: string;
  coverage: Coverage;
  /** Asks for the state again after a refusal: somebody may have been faster. */
  refresh: () => void;
  onClose: () => void;
}

const doesOf = (place: string, areas: number, again: boolean): string[] => [
  areas > 0
    ? `${buildingLabel(place)}从今天起分成 ${areas} 个责任区，每间寝室都在其中一个里。`
    : '先选分成几个。',
  again ? '房间有变动的责任区，原来的安排今天结束，等你重新安排。' : '分好以后再安排谁负责。',
];

export function DivideSheet({ place, coverage, refresh, onClose }: DivideSheetProps) {
  const { act, pending, problem } = useAct(divide);
  const kept = coverage.targets.length;
  const choices = divisionsOf(coverage, kept);
  const [typed, setTyped] = useState(String(sparing(choices, coverage.people.length) ?? ''));
  const areas = Number(typed) || 0;
  const send = async () => {
    const done = await act({ place, areas, expectedVersion: coverage.version });
    if (done) onClose();
    else refresh();
  };
  return (
    <DeedSheet
      open
      id="divide"
      title="划分责任区"
      onClose={onClose}
      form={
        <>
          <ChoiceList
            id="areas"
            label="分成几个"
            hint={`本楼有 ${coverage.people.length} 位同志，两人一组，每组最多两个责任区。`}
            choices={choices.map(({ areas: count, perFloor }) => ({
              value: String(count),
              label: `${count} 个`,
              note: `每层 ${perFloor} 个`,
            }))}
            value={typed}
            onChange={setTyped}
          />
          <Field
            inSheet
            id="areas-number"
            label="或者自己填"
            keyboard="number"
            value={typed}
            onChange={setTyped}
          />
        </>
      }
      does={doesOf(place, areas, kept > 0)}
      told="被结束安排的同志在“我的责任”里看到。谁划分的、什么时候划分的，都会留下记录。"
      problem={problem?.text}
      action="这样划分"
      busy={pending && '正在划分…'}
      disabled={areas < 1}
      onConfirm={() => void send()}
    />
  );
}
