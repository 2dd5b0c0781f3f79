/** A proposal while somebody looks through it: what changes, what stays, what nobody can take. */
import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { arranged, loadsOf } from './arrangement';
import { ConfirmSheet } from './confirm-sheet';
import { ChooseSheet } from './choose-sheet';
import { LineList, UnmetList, lineLabel, namesOf } from './proposal-rows';
import { SwapSheet } from './swap-sheet';
import { counted } from './words';
import type { Arranged, Edits } from './arrangement';
import type { Confirmed } from './confirm-sheet';
import type { Coverage, Proposal, Whose } from './roster';
import './duties.scss';

interface ProposalViewProps {
  whose: Whose;
  coverage: Coverage;
  proposal: Proposal;
  /** Asks for both again. */
  refresh: () => void;
  onDone: (confirmed: Confirmed) => void;
  onBoard: () => void;
}

const OVERTAKEN = '刚才有人先确认了安排。下面是按最新情况重新算的，你换过的人还在，请再看一遍。';
const FIRST = 10;

const leadOf = ({ kind }: Whose, lines: readonly Arranged[], unmet: number): string => {
  const changes = lines.filter((line) => line.changes).length;
  const rest = unmet > 0 ? `，${unmet} 项没有找到人` : '';
  return `${counted(kind, lines.length)}有合适的人，其中 ${changes} 项有变动${rest}。点一行可以换人。`;
};

/** A person's own choices, and whether somebody else was faster meanwhile. */
function useEditing(refresh: () => void) {
  const [edits, setEdits] = useState<Edits>({});
  const [swapping, setSwapping] = useState<string>();
  const [confirming, setConfirming] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const swap = (target: string, holders: readonly string[]) => {
    setEdits({ ...edits, [target]: holders });
    setSwapping(undefined);
  };
  const onStale = useCallback(() => {
    setConfirming(false);
    setOvertaken(true);
    refresh();
  }, [refresh]);
  return { edits, swap, swapping, setSwapping, confirming, setConfirming, overtaken, onStale };
}

const Unchanged = ({ onBoard }: Pick<ProposalViewProps, 'onBoard'>) => (
  <EmptyState
    icon="check"
    title="现在的分工不用变"
    how="能安排的都有人负责，没有更合适的安排。想换人，点下面的一行。"
    action={
      <Button narrow id="back-to-board" onPress={onBoard}>
        看分工
      </Button>
    }
  />
);

export function ProposalView({ whose, coverage, proposal, ...ways }: ProposalViewProps) {
  const editing = useEditing(ways.refresh);
  const [choosing, setChoosing] = useState<string>();
  const lines = arranged(proposal, coverage, editing.edits);
  const names = namesOf(whose.kind, coverage);
  const changed = lines.filter(({ changes }) => changes);
  const same = lines.filter(({ changes }) => !changes);
  const swapping = lines.find(({ target }) => target === editing.swapping);
  const list = { names, onOpen: ({ target }: Arranged) => editing.setSwapping(target) };
  return (
    <Page
      wide
      title="安排"
      heading={DUTY_KIND_TERMS[whose.kind]}
      lead={leadOf(whose, lines, proposal.unmet.length)}
      foot={
        changed.length > 0 && (
          <Button kind="primary" id="confirm" onPress={() => editing.setConfirming(true)}>
            {`确认 ${changed.length} 项安排`}
          </Button>
        )
      }
    >
      <View className="ly-duties">
        {editing.overtaken && <ProblemNote text={OVERTAKEN} />}
        {changed.length === 0 && lines.length > 0 && <Unchanged onBoard={ways.onBoard} />}
        <UnmetList names={names} unmet={proposal.unmet} onChoose={setChoosing} />
        <LineList
          id="changed"
          title="有变动的"
          note={`${changed.length} 项`}
          first={FIRST}
          lines={changed}
          {...list}
        />
        <LineList
          id="same"
          title="保持不变的"
          note={`${same.length} 项`}
          first={FIRST / 2}
          lines={same}
          {...list}
        />
      </View>
      {swapping && (
        <SwapSheet
          key={swapping.target}
          line={swapping}
          names={names}
          people={coverage.people}
          loads={loadsOf(lines)}
          onSwap={(holders) => editing.swap(swapping.target, holders)}
          onClose={() => editing.setSwapping(undefined)}
        />
      )}
      {choosing && (
        <ChooseSheet
          whose={whose}
          target={choosing}
          label={lineLabel(names, choosing)}
          onDone={ways.onDone}
          onClose={() => setChoosing(undefined)}
        />
      )}
      {editing.confirming && (
        <ConfirmSheet
          whose={whose}
          version={proposal.version}
          lines={lines}
          onDone={ways.onDone}
          onStale={editing.onStale}
          onClose={() => editing.setConfirming(false)}
        />
      )}
    </Page>
  );
}
