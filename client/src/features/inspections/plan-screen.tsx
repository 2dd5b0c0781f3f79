/** The leader's way to a round: the building, the plan, its receipt. */
import { useState } from 'react';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { copyText } from '../../platform/clipboard';
import { useDraft } from '../../platform/drafts/use-draft';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Receipt } from '../../ui/pieces/receipt';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonCard } from '../../ui/states/skeleton';
import { caseNumber } from '../../ui/words/case-number';
import { exactTime } from '../../ui/words/spoken-time';
import { EMPTY_PLAN, readPlan } from './plan-body';
import { PlanForm } from './plan-form';
import type { Person } from '../../platform/session/use-session';
import type { Planned } from './plan-form';

interface PlanScreenProps {
  onLeave: () => void;
}

/** The buildings whose rounds this person plans. */
const buildingsOf = ({ positions }: Person): string[] =>
  positions.flatMap(({ role, scope }) =>
    (role === 'group_leader' || role === 'instructor') && scope.kind === 'building'
      ? [scope.id]
      : [],
  );

interface DoneProps extends PlanScreenProps {
  planned: Planned;
  onAnother: () => void;
}

function Done({ planned, onAnother, onLeave }: DoneProps) {
  const [copied, setCopied] = useState(false);
  const code = caseNumber(planned.roundId);
  return (
    <Page
      title="排一轮巡查"
      foot={
        <>
          <Button kind="primary" id="home" onPress={onLeave}>
            回到今天
          </Button>
          <Button kind="quiet" id="plan-another" onPress={onAnother}>
            再排一轮
          </Button>
        </>
      }
    >
      <Receipt
        title={`${planned.title} 排好了`}
        code={code}
        stored={[
          { label: '安排', value: planned.sentence },
          { label: '最晚', value: exactTime(planned.dueAt) },
        ]}
        next={['两位同志打开“今天”就能看到这一轮', '到时没交齐，会提醒他们，也会告诉你']}
        onCopy={() => void copyText(code).then(() => setCopied(true))}
        copied={copied}
      />
    </Page>
  );
}

interface BuildingChoiceProps {
  buildings: readonly string[];
  onChoose: (buildingId: string) => void;
}

const BuildingChoice = ({ buildings, onChoose }: BuildingChoiceProps) => (
  <Page title="排一轮巡查">
    <ChoiceList
      id="building"
      label="给哪栋楼排"
      choices={buildings.map((value) => ({ value, label: buildingLabel(value) }))}
      value={undefined}
      onChange={onChoose}
    />
  </Page>
);

const NotMine = ({ onLeave }: PlanScreenProps) => (
  <Page title="排一轮巡查">
    <NoPermission
      what="巡查安排"
      whose="楼宇党小组组长"
      action={
        <Button narrow id="home" onPress={onLeave}>
          回到今天
        </Button>
      }
    />
  </Page>
);

function Plan({ buildings, onLeave }: PlanScreenProps & { buildings: readonly string[] }) {
  const [planned, setPlanned] = useState<Planned>();
  const draft = useDraft({ name: 'round-plan', empty: EMPTY_PLAN, read: readPlan });
  const chosen = draft.body.buildingId ?? (buildings.length === 1 ? buildings[0] : undefined);
  if (planned)
    return <Done planned={planned} onAnother={() => setPlanned(undefined)} onLeave={onLeave} />;
  if (draft.loading) return <Waiting />;
  if (!chosen || !buildings.includes(chosen))
    return (
      <BuildingChoice
        buildings={buildings}
        onChoose={(buildingId) => draft.change({ ...EMPTY_PLAN, buildingId })}
      />
    );
  return <PlanForm key={chosen} buildingId={chosen} draft={draft} onPlanned={setPlanned} />;
}

const Waiting = () => (
  <Page wide title="排一轮巡查">
    <SkeletonCard lines={4} />
  </Page>
);

export function PlanScreen({ onLeave }: PlanScreenProps) {
  const { person, problem, loading, retry } = useSession();
  if (loading) return <Waiting />;
  if (person === undefined)
    return (
      <Page title="排一轮巡查">
        <ErrorState title="没有打开巡查安排" text={problem?.text ?? ''} onRetry={retry} />
      </Page>
    );
  const buildings = person ? buildingsOf(person) : [];
  if (buildings.length === 0) return <NotMine onLeave={onLeave} />;
  return <Plan buildings={buildings} onLeave={onLeave} />;
}
