/** 并到另一处: the earlier reports of the same floor, the likeliest first. */
import { merge, nearby } from '@louyu/shared/contracts/hazard-decisions';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { HAZARD_KIND_TERMS, HAZARD_STATE_TERMS } from '@louyu/shared/messages/terms';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { ChoiceList } from '../../ui/controls/choice-list';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { useNow } from '../../ui/words/now';
import { spokenPast } from '../../ui/words/spoken-time';
import { DecisionSheet } from './decision-sheet';
import { useActDraft } from './use-act-draft';
import type { OutputOf } from '../../platform/call/contract';
import type { Hazard } from './hazard';
import type { SheetProps } from './note-sheet';

type Near = OutputOf<typeof nearby>['rows'][number];

/** What was reported before this one and is not over. */
const fits = (hazard: Hazard, { id, state, reportedAt }: Near): boolean =>
  id !== hazard.id && reportedAt <= hazard.reportedAt && !['closed', 'merged'].includes(state);

const choiceOf = ({ id, roomId, kind, state, reportedAt, text }: Near, now: Date) => ({
  value: id,
  label: `${roomLabel(roomId)} ${HAZARD_KIND_TERMS[kind]} · ${HAZARD_STATE_TERMS[state]}`,
  note: `${spokenPast(reportedAt, now)}：${text}`,
});

export function MergeSheet(props: SheetProps) {
  const { hazard } = props;
  const { roomId, kind } = hazard;
  const now = useNow();
  const draft = useActDraft(hazard, 'merge');
  const { act, ...stage } = useAct(merge, { commandId: draft.commandId });
  const { data, problem, loading } = useRead(nearby, { roomId, kind });
  const candidates = (data?.rows ?? []).filter((near) => fits(hazard, near));
  const intoId = candidates.find(({ id }) => id === draft.body.choice)?.id;
  return (
    <DecisionSheet
      {...props}
      move="merge"
      draft={draft}
      stage={stage}
      ready={intoId !== undefined}
      optional
      send={async (naming) => intoId && act({ ...naming, intoId })}
    >
      {loading && <SkeletonRows count={3} />}
      {problem && <ProblemNote text={problem.text} />}
      {data && candidates.length === 0 && (
        <EmptyState
          icon="tray"
          title="这一层没有更早的隐患"
          how="只能并到同一层、先报告、还没有销号的那一处。"
        />
      )}
      {candidates.length > 0 && (
        <ChoiceList
          id="merge-into"
          label="是哪一处"
          choices={candidates.map((near) => choiceOf(near, now))}
          value={intoId}
          onChange={(choice) => draft.change({ choice })}
        />
      )}
    </DecisionSheet>
  );
}
