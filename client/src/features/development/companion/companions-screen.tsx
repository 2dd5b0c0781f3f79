/** 我联系的人: those whom I accompany, and those in my building of whom my word is waited for. */
import { View } from '@tarojs/components';
import { toAssess } from '@louyu/shared/contracts/development-evaluations';
import { mentees } from '@louyu/shared/contracts/development-steps';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { usePages } from '../../../platform/query/use-pages';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { EmptyState } from '../../../ui/states/empty-state';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { useNow } from '../../../ui/words/now';
import { deadlineTone, exactDay, spokenDeadline } from '../../../ui/words/spoken-time';
import { State } from '../../../ui/words/state';
import type { OutputOf } from '../../../platform/call/contract';
import '../candidacy.scss';

const TITLE = '我联系的人';

type Mentee = OutputOf<typeof mentees>['rows'][number];
type Resident = OutputOf<typeof toAssess>['rows'][number];

interface Opening {
  onOpen: (candidacyId: string) => void;
}

const MenteeRow = ({ one, onOpen }: { one: Mentee } & Opening) => {
  const now = useNow();
  const tone = one.evaluationBy ? deadlineTone(one.evaluationBy, now) : 'quiet';
  return (
    <Row
      id={`mentee-${one.id}`}
      title={one.name}
      note={
        <View className="ly-candidate">
          <View>
            {STEP_TERMS[one.step]}
            {one.evaluatedOn && `，上次考察 ${exactDay(one.evaluatedOn)}`}
          </View>
          <State tone={tone}>
            {one.evaluationBy ? `半年考察，${spokenDeadline(one.evaluationBy, now)}` : '没有到期的'}
          </State>
        </View>
      }
      onOpen={() => onOpen(one.id)}
    />
  );
};

function Mentees({ onOpen }: Opening) {
  const { data, problem, retry } = useRead(mentees, {});
  if (!data)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose="培养联系人和入党介绍人" onRetry={retry} />
    ) : (
      <SkeletonRows count={3} />
    );
  if (data.rows.length === 0)
    return (
      <EmptyState
        icon="flag"
        title="还没有请你联系的同学"
        how="党支部指定你作培养联系人或入党介绍人以后，会出现在这里。"
      />
    );
  return (
    <Card flush>
      {data.rows.map((one) => (
        <MenteeRow key={one.id} one={one} onOpen={onOpen} />
      ))}
    </Card>
  );
}

const wantedFirst = (rows: readonly Resident[]): Resident[] =>
  [...rows].sort((a, b) => Number(b.wanted) - Number(a.wanted));

const ResidentRow = ({ one, onOpen }: { one: Resident } & Opening) => (
  <Row
    id={`resident-${one.id}`}
    title={one.name}
    note={
      <View className="ly-candidate">
        <View>{STEP_TERMS[one.step]}</View>
        <State tone={one.wanted ? 'due' : 'quiet'}>
          {one.wanted ? '等你的评价' : one.assessedAt ? '已评价' : '还没有评价'}
        </State>
      </View>
    }
    onOpen={() => onOpen(one.id)}
  />
);

function Residents({ onOpen }: Opening) {
  const pages = usePages(toAssess, {});
  if (!pages.rows)
    return pages.problem ? (
      <Unopened
        problem={pages.problem}
        what="本楼的评价"
        whose="本楼指导员"
        onRetry={pages.retry}
      />
    ) : (
      <SkeletonRows count={4} />
    );
  if (pages.rows.length === 0)
    return (
      <EmptyState
        icon="flag"
        title="本楼还没有发展过程中的同学"
        how="学院登记以后，会出现在这里。"
      />
    );
  return (
    <>
      <Card flush>
        {wantedFirst(pages.rows).map((one) => (
          <ResidentRow key={one.id} one={one} onOpen={onOpen} />
        ))}
      </Card>
      {pages.more && (
        <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
          看更多同学
        </Button>
      )}
    </>
  );
}

export function CompanionsScreen({ onOpen }: Opening) {
  const instructs = useSession().holds('instructor');
  return (
    <Page title={TITLE} heading={TITLE} lead="到期的在前面。考察和评价本人都看得到。">
      <View className="ly-case">
        {instructs && (
          <Section title="住在本楼、在发展过程中的">
            <Residents onOpen={onOpen} />
          </Section>
        )}
        <Section title="请我联系的">
          <Mentees onOpen={onOpen} />
        </Section>
      </View>
    </Page>
  );
}
