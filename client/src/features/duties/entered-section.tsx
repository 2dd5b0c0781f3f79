/** What a college entered by hand: single activities and backbone people, and the way to enter one more. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { callOffActivity, dropBackbone, entered } from '@louyu/shared/contracts/duty-targets';
import { BACKBONE_TERMS } from '@louyu/shared/messages/duties';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { exactDay } from '../../ui/words/spoken-time';
import { ActivitySheet } from './activity-sheet';
import { BackboneSheet } from './backbone-sheet';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Entered = OutputOf<typeof entered>;
type Activity = Entered['activities'][number];
type Backbone = Entered['backbones'][number];

const lasting = ({ on, until }: Activity): string =>
  on === until ? exactDay(on) : `${exactDay(on)} 到 ${exactDay(until)}`;

function CallOff({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { act, pending, problem } = useAct(callOffActivity);
  const send = async () => {
    const done = await act({ activityId: activity.id, expectedVersion: activity.version });
    if (done) onClose();
  };
  return (
    <DeedSheet
      open
      id="call-off"
      title={`${activity.title}不办了`}
      onClose={onClose}
      does={['从名单里移走，联系它的同志今天起不用再管。']}
      told="联系它的同志在“我的责任”里看到。"
      problem={problem?.text}
      action="不办了"
      busy={pending && '正在记…'}
      onConfirm={() => void send()}
    />
  );
}

function Drop({ backbone, onClose }: { backbone: Backbone; onClose: () => void }) {
  const { act, pending, problem } = useAct(dropBackbone);
  const send = async () => {
    const done = await act({ personId: backbone.id, expectedVersion: backbone.version });
    if (done) onClose();
  };
  return (
    <DeedSheet
      open
      id="drop"
      title={`${backbone.name}不再列为党外骨干`}
      onClose={onClose}
      does={['从名单里移走，联系的同志今天起不用再管。']}
      told={`${backbone.name}在“我的记录”里看到。`}
      problem={problem?.text}
      action="移出名单"
      busy={pending && '正在记…'}
      onConfirm={() => void send()}
    />
  );
}

function Activities({ place, activities }: { place: string; activities: readonly Activity[] }) {
  const [adding, setAdding] = useState(false);
  const [off, setOff] = useState<Activity>();
  return (
    <Section
      title="登记的活动"
      note={activities.length > 0 ? `${activities.length} 项` : undefined}
    >
      {activities.length > 0 && (
        <Card flush id="activities">
          {activities.map((activity) => (
            <Row
              key={activity.id}
              id={`activity-${activity.id}`}
              title={activity.title}
              note={`${lasting(activity)} · ${activity.where} · ${activity.organizer}`}
              onOpen={() => setOff(activity)}
            />
          ))}
        </Card>
      )}
      <View className="ly-duties__acts">
        <Button id="add-activity" icon="add" onPress={() => setAdding(true)}>
          登记一项活动
        </Button>
      </View>
      {adding && <ActivitySheet place={place} onClose={() => setAdding(false)} />}
      {off && <CallOff activity={off} onClose={() => setOff(undefined)} />}
    </Section>
  );
}

function Backbones({ place, backbones }: { place: string; backbones: readonly Backbone[] }) {
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<Backbone>();
  return (
    <Section
      title="党外骨干名单"
      note={backbones.length > 0 ? `${backbones.length} 人` : undefined}
    >
      {backbones.length > 0 && (
        <Card flush id="backbones">
          {backbones.map((backbone) => (
            <Row
              key={backbone.id}
              id={`backbone-${backbone.id}`}
              title={backbone.name}
              note={`${BACKBONE_TERMS[backbone.post]} · ${exactDay(backbone.since)} 列入`}
              onOpen={() => setDropping(backbone)}
            />
          ))}
        </Card>
      )}
      <View className="ly-duties__acts">
        <Button id="add-backbone" icon="add" onPress={() => setAdding(true)}>
          列入一位
        </Button>
      </View>
      {adding && <BackboneSheet place={place} onClose={() => setAdding(false)} />}
      {dropping && <Drop backbone={dropping} onClose={() => setDropping(undefined)} />}
    </Section>
  );
}

export function EnteredSection({ place, kind }: { place: string; kind: 'activity' | 'backbone' }) {
  const { data, problem } = useRead(entered, { place });
  if (!data) return problem ? <ProblemNote text={problem.text} /> : <SkeletonRows count={2} />;
  return kind === 'activity' ? (
    <Activities place={place} activities={data.activities} />
  ) : (
    <Backbones place={place} backbones={data.backbones} />
  );
}
