/** One draw for anybody: what was frozen when, what decided it, what came of it, and the check. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { draw as drawContract } from '@louyu/shared/contracts/inspection-draws';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Columns } from '../../../ui/frame/columns';
import { Page } from '../../../ui/frame/page';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { Timeline } from '../../../ui/pieces/timeline';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { exactTime } from '../../../ui/words/spoken-time';
import { State } from '../../../ui/words/state';
import { CheckCard } from './check-card';
import { AbandonSheet, ConfirmSheet, EnterSheet } from './step-sheets';
import { ABANDON_TERMS, DRAW_TERMS, drawLabel, hashInGroups, sourceLabel } from './words';
import type { OutputOf } from '../../../platform/call/contract';
import type { TimelineStep } from '../../../ui/pieces/timeline';
import './draws.scss';

export type ShownDraw = OutputOf<typeof drawContract>;

const TITLE = '抽查';

function stepsOf({ committed, entered, confirmed, abandoned, commitment }: ShownDraw) {
  const steps: (TimelineStep | false)[] = [
    {
      ...{ id: 'committed', at: committed.at, who: committed.name },
      did: '封存了名单、间数和开奖期次',
      more: <View className="ly-draw__hash">{hashInGroups(commitment)}</View>,
    },
    entered !== null && {
      ...{ id: 'entered', at: entered.at, who: entered.name },
      did: `填了开奖号码 ${entered.value}`,
      ground: entered.where,
    },
    confirmed !== null && {
      ...{ id: 'confirmed', at: confirmed.at, who: confirmed.name, tone: 'done' as const },
      did: '自己查了一遍，号码一样，抽出寝室',
    },
    abandoned !== null && {
      ...{ id: 'abandoned', at: abandoned.at, who: abandoned.name, tone: 'overdue' as const },
      did: `作废：${ABANDON_TERMS[abandoned.reason]}`,
      more: abandoned.words || undefined,
    },
  ];
  return steps.flatMap((step) => step || []);
}

const NEXT: Record<ShownDraw['state'], ((draw: ShownDraw) => string) | undefined> = {
  committed: ({ publishedAt }) => `${exactTime(publishedAt)}以后，填开奖号码`,
  entered: () => '另一位同志自己查一遍公告，填得一样就抽出',
  drawn: undefined,
  abandoned: undefined,
};

const Drawn = ({ draw }: { draw: ShownDraw }) => (
  <Section title="抽到的寝室" note={`按抽出的先后，${draw.drawn.length} 间`}>
    <View id="drawn" className="ly-draw__rooms">
      {draw.drawn.map((roomId) => (
        <Text key={roomId} className="ly-draw__room">
          {roomLabel(roomId)}
        </Text>
      ))}
    </View>
  </Section>
);

const SHOWN_ROOMS = 40;

function List({ rooms }: { rooms: readonly { roomId: string; weight: number }[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? rooms : rooms.slice(0, SHOWN_ROOMS);
  return (
    <Section title="封存的名单" note={`${rooms.length} 间，后面的数是权重`}>
      <View className="ly-draw__fine">六周没查过的寝室权重 4，三周没查过的 2，其余 1。</View>
      <View className="ly-draw__rooms">
        {shown.map(({ roomId, weight }) => (
          <Text key={roomId} className="ly-draw__weight">
            {roomLabel(roomId)} ×{weight}
          </Text>
        ))}
      </View>
      {rooms.length > shown.length && (
        <Button narrow id="all-rooms" onPress={() => setAll(true)}>
          {`看全部 ${rooms.length} 间`}
        </Button>
      )}
    </Section>
  );
}

const Sealed = () => (
  <Card>
    <View className="ly-draw__fine">
      名单、权重和密钥已经封存，抽出或作废以后才公开，免得有人提前知道抽到谁。上面这串封存码已经公布并记入操作记录：
      以后公开的内容改动一个字，封存码就对不上。
    </View>
  </Card>
);

function Inputs({ draw }: { draw: ShownDraw }) {
  const { frozen, entered } = draw;
  if (!frozen) return <Sealed />;
  return (
    <>
      <Section title="自己算一遍" note="谁都能核对">
        <CheckCard
          draw={{ ...draw, ...frozen }}
          value={draw.drawn.length ? (entered?.value ?? '') : null}
        />
      </Section>
      <List rooms={frozen.rooms} />
    </>
  );
}

type Move = ShownDraw['moves'][number];
const SHEETS = { enter: EnterSheet, confirm: ConfirmSheet, abandon: AbandonSheet };
const MOVE_TERMS: Record<Move, string> = {
  enter: '填开奖号码',
  confirm: '核对号码',
  abandon: '作废这次抽查',
};

function Opened({ draw }: { draw: ShownDraw }) {
  const [move, setMove] = useState<Move>();
  const { word, tone } = DRAW_TERMS[draw.state];
  const Sheet = move && SHEETS[move];
  return (
    <Page
      wide
      title={TITLE}
      heading={drawLabel(draw)}
      lead={`从全楼住人的寝室里抽 ${draw.count} 间 · ${sourceLabel(draw.source)}`}
      aside={
        <State tone={draw.leftLying ? 'overdue' : tone}>
          {draw.leftLying ? '过期没有抽' : word}
        </State>
      }
      foot={
        draw.moves.length > 0 &&
        draw.moves.map((each) => (
          <Button
            key={each}
            id={`move-${each}`}
            kind={each === 'abandon' ? 'quiet' : 'primary'}
            onPress={() => setMove(each)}
          >
            {MOVE_TERMS[each]}
          </Button>
        ))
      }
    >
      <Columns beside={<Inputs draw={draw} />}>
        {draw.drawn.length > 0 && <Drawn draw={draw} />}
        <Section title="经过">
          <Timeline steps={stepsOf(draw)} next={NEXT[draw.state]?.(draw)} />
        </Section>
        <Card flush>
          <Row title="开奖来源" note={sourceLabel(draw.source)} />
        </Card>
      </Columns>
      {Sheet && <Sheet draw={draw} onClose={() => setMove(undefined)} />}
    </Page>
  );
}

export function DrawScreen({ drawId }: { drawId: string }) {
  const { data, problem, retry } = useRead(drawContract, { drawId });
  useFreshOnShow(drawContract);
  if (data) return <Opened draw={data} />;
  return (
    <Page wide title={TITLE}>
      {problem ? (
        <Unopened problem={problem} what={TITLE} whose="登记过的同志和同学" onRetry={retry} />
      ) : (
        <SkeletonCard lines={6} />
      )}
    </Page>
  );
}
