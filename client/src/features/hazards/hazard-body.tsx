/** What is known of a hazard: its words, its photos before and after, and its story. */
import { Image, Text, View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import {
  HAZARD_ACT_TERMS,
  HAZARD_KIND_TERMS,
  HAZARD_ROLE_TERMS,
  SEVERITY_TERMS,
} from '@louyu/shared/messages/terms';
import { previewPhotos } from '../../platform/look';
import { Press } from '../../ui/controls/press';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { useNow } from '../../ui/words/now';
import { RelativeTime } from '../../ui/words/relative-time';
import { spokenDate } from '../../ui/words/spoken-time';
import { State } from '../../ui/words/state';
import { NEXT, isPressing, standingOf } from './words';
import type { Hazard } from './hazard';
import type { Tone } from '../../ui/words/state';
import './hazards.scss';

const TONES: Record<Hazard['steps'][number]['act'], Tone> = {
  reported: 'quiet',
  accepted: 'quiet',
  fixed: 'due',
  reopened: 'overdue',
  verified: 'done',
};

const isAfter = ({ takenFor }: Hazard['photos'][number]): boolean => takenFor === 'fixed';

interface PhotosProps {
  label: string;
  urls: readonly string[];
}

const Photos = ({ label, urls }: PhotosProps) =>
  urls.length === 0 ? null : (
    <View>
      <View className="ly-hazards__fine">
        {label} {urls.length} 张
      </View>
      <View className="ly-hazards__photos">
        {urls.map((url, at) => (
          <Press
            key={url}
            label={`看${label}的第 ${at + 1} 张`}
            onPress={() => previewPhotos(urls, url)}
          >
            <Image className="ly-hazards__photo" src={url} mode="aspectFill" />
          </Press>
        ))}
      </View>
    </View>
  );

const urlsOf = (photos: Hazard['photos']): string[] => photos.map(({ url }) => url);

function Seen({ hazard }: { hazard: Hazard }) {
  const { tone, word } = standingOf(hazard, useNow());
  const { photos, kind, text } = hazard;
  return (
    <Card title={HAZARD_KIND_TERMS[kind]} aside={<State tone={tone}>{word}</State>}>
      <View className="ly-hazards">
        <View className="ly-hazards__text">{text}</View>
        <Photos label="整改前" urls={urlsOf(photos.filter((photo) => !isAfter(photo)))} />
        <Photos label="整改后" urls={urlsOf(photos.filter(isAfter))} />
      </View>
    </Card>
  );
}

/** Once nothing presses any more, by how much it was late no longer counts up. */
function Until({ hazard: { dueAt, state } }: { hazard: Hazard }) {
  const now = useNow();
  if (isPressing(state)) return <RelativeTime at={dueAt} kind="due" />;
  return <Text>{spokenDate(dueAt, now)}</Text>;
}

const Terms = ({ hazard }: { hazard: Hazard }) => (
  <Card flush>
    <Row title="哪一间" aside={roomLabel(hazard.roomId)} />
    <Row title="严重程度" aside={SEVERITY_TERMS[hazard.severity]} />
    <Row title="整改期限" aside={<Until hazard={hazard} />} />
  </Card>
);

export const HazardBody = ({ hazard }: { hazard: Hazard }) => (
  <>
    <Seen hazard={hazard} />
    <Terms hazard={hazard} />
    <Section title="经过">
      <Card>
        <Timeline
          next={NEXT[hazard.state]}
          steps={hazard.steps.map((step, at) => ({
            id: String(at),
            at: step.at,
            who: HAZARD_ROLE_TERMS[step.role],
            did: HAZARD_ACT_TERMS[step.act],
            more: step.note || undefined,
            tone: TONES[step.act],
          }))}
        />
      </Card>
    </Section>
  </>
);
