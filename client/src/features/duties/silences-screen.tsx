/** 到期没有记录: for those who lead, whom to ask and about what; the longest silent first. */
import { View } from '@tarojs/components';
import { silences } from '@louyu/shared/contracts/duty-silences';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { exactDay } from '../../ui/words/spoken-time';
import { aboutOf } from './contact-words';
import { isBuilding } from './roster';
import type { OutputOf } from '../../platform/call/contract';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import './duties.scss';

type Silent = OutputOf<typeof silences>['rows'][number];

interface SilencesScreenProps {
  onMine: () => void;
  onPlace: (place: string, kind: RosteredKind) => void;
}

const TITLE = '到期没有记录';
const LEAD = '也许做了没记，也许有难处。先问一问，需要时换人。';

const NOTHING = (
  <EmptyState icon="check" title="都有记录" how="有工作到期还没有记录的，会列在这里。" />
);

const SilentRow = ({
  silent,
  onPlace,
}: { silent: Silent } & Pick<SilencesScreenProps, 'onPlace'>) => (
  <Row
    id={`silent-${silent.id}`}
    title={silent.holderName ?? '已离开的同志'}
    note={
      <View className="ly-duties__lines">
        <View>
          {isBuilding(silent.place) && `${buildingLabel(silent.place)} · `}
          {aboutOf(silent)}
        </View>
        <View>{`应在 ${exactDay(silent.dueOn)} 前`}</View>
        <View>{silent.lastActOn ? `上一次：${exactDay(silent.lastActOn)}` : '还没有过记录'}</View>
      </View>
    }
    onOpen={() => onPlace(silent.place, silent.kind)}
  />
);

function Led({ onPlace }: Pick<SilencesScreenProps, 'onPlace'>) {
  const { data, problem, retry } = useRead(silences, {});
  useFreshOnShow(silences);
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose="负责的组长和老师" onRetry={retry} />
    ) : (
      <SkeletonRows count={5} />
    );
  if (data.rows.length === 0) return NOTHING;
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Card flush id="silences">
        {data.rows.map((silent) => (
          <SilentRow key={silent.id} silent={silent} onPlace={onPlace} />
        ))}
      </Card>
      {data.more && <View className="ly-duties__fine">只列出最久的一百项。</View>}
    </>
  );
}

/** Whoever is told of their own silence sees it beside what they hold. */
const Own = ({ onMine }: Pick<SilencesScreenProps, 'onMine'>) => (
  <EmptyState
    title="有一项责任到期没有记录"
    how="在“我的责任”里看是哪一项：做了就补记，没做请尽快去做。"
    action={
      <Button narrow id="to-mine" onPress={onMine}>
        看我的责任
      </Button>
    }
  />
);

export function SilencesScreen({ onMine, onPlace }: SilencesScreenProps) {
  const { person, holds } = useSession();
  const leads = holds('group_leader', 'instructor', 'college_secretary', 'guidance');
  return (
    <Page title={TITLE} heading={TITLE} lead={leads && LEAD}>
      {person === undefined && <SkeletonRows count={5} />}
      {person !== undefined && (leads ? <Led onPlace={onPlace} /> : <Own onMine={onMine} />)}
    </Page>
  );
}
