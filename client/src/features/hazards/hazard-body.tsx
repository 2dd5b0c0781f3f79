/** What is known of a hazard: its words, its photos before and after, and its story. */
import { Image, Text, View } from '@tarojs/components';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { CHARGE_TERMS, FACT_TERMS, gradeReason, hazardDeed } from '@louyu/shared/messages/hazards';
import { HAZARD_KIND_TERMS, HAZARD_ROLE_TERMS, SEVERITY_TERMS } from '@louyu/shared/messages/terms';
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
  extension_asked: 'due',
  extension_granted: 'quiet',
  extension_refused: 'overdue',
  could_not: 'overdue',
  sent_back: 'due',
  reassigned: 'due',
  contracted: 'due',
  tolerated: 'due',
  regraded: 'quiet',
  merged: 'done',
  joined: 'quiet',
  climbed: 'overdue',
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
  const { photos, kind, text, facts } = hazard;
  return (
    <Card title={HAZARD_KIND_TERMS[kind]} aside={<State tone={tone}>{word}</State>}>
      <View className="ly-hazards">
        <View className="ly-hazards__text">{text}</View>
        {facts.length > 0 && (
          <View className="ly-hazards__fine">
            还注意到：{facts.map((fact) => FACT_TERMS[fact]).join('、')}
          </View>
        )}
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

/** Until when, and that more time is asked for. */
const dueNote = ({ extension, duplicates }: Hazard, now: Date): string | undefined => {
  const asked = extension && `申请延到 ${spokenDate(extension.until, now)}，等答复`;
  const also = duplicates > 0 && `还有 ${duplicates} 份同样的报告并在一起办`;
  return [asked, also].filter(Boolean).join('；') || undefined;
};

function Terms({ hazard }: { hazard: Hazard }) {
  const now = useNow();
  return (
    <Card flush>
      <Row title="哪一间" aside={roomLabel(hazard.roomId)} />
      <Row
        title="严重程度"
        note={`因为：${gradeReason(hazard.gradedBy)}`}
        aside={SEVERITY_TERMS[hazard.severity]}
      />
      <Row title="谁来整改" aside={CHARGE_TERMS[hazard.charge]} />
      <Row
        title={hazard.state === 'tolerated' ? '哪天重新决定' : '整改期限'}
        note={dueNote(hazard, now)}
        aside={<Until hazard={hazard} />}
      />
    </Card>
  );
}

const storyWords = (step: Hazard['steps'][number], now: Date): string | undefined => {
  const until = step.until && `到 ${spokenDate(step.until, now)}`;
  return [until, step.note].filter(Boolean).join('：') || undefined;
};

function Story({ hazard }: { hazard: Hazard }) {
  const now = useNow();
  return (
    <Section title="经过">
      <Card>
        <Timeline
          next={NEXT[hazard.state]}
          steps={hazard.steps.map((step, at) => ({
            id: String(at),
            at: step.at,
            who: HAZARD_ROLE_TERMS[step.role],
            did: hazardDeed(step),
            more: storyWords(step, now),
            tone: TONES[step.act],
          }))}
        />
      </Card>
    </Section>
  );
}

interface HazardBodyProps {
  hazard: Hazard;
  /** Opens the one that this one was merged into. */
  onMain: (hazardId: string) => void;
}

const Main = ({ hazard: { mergedInto }, onMain }: HazardBodyProps) =>
  mergedInto === null ? null : (
    <Card flush>
      <Row
        id="main-hazard"
        title="已并到先报告的那一处"
        note="以后的进展都在那里"
        onOpen={() => onMain(mergedInto)}
      />
    </Card>
  );

export const HazardBody = ({ hazard, onMain }: HazardBodyProps) => (
  <>
    <Main hazard={hazard} onMain={onMain} />
    <Seen hazard={hazard} />
    <Terms hazard={hazard} />
    <Story hazard={hazard} />
  </>
);
