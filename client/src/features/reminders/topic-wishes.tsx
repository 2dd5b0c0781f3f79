/** 哪些事发微信: one row per topic; a tap opens the choice. The inbox keeps everything anyway. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { WISH_TERMS } from '@louyu/shared/messages/topics';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Sheet } from '../../ui/frame/sheet';
import { namedTopics, wishFor, wished } from './wishes';
import type { NamedTopic, TopicWish, Topics } from './wishes';

const USUAL = '按事情缓急';

const CHOICES = [
  { value: 'usual' as const, label: USUAL, note: '急的到时候就发，不急的早上一起发' },
  { value: 'now' as const, label: WISH_TERMS.now },
  { value: 'morning' as const, label: WISH_TERMS.morning, note: '几件合成一条，省下提醒次数' },
  {
    value: 'inbox' as const,
    label: WISH_TERMS.inbox,
    note: '关系到别人安全或权利的，早上还是会发一条',
  },
];

interface TopicSheetProps {
  topic: NamedTopic;
  wish: TopicWish | undefined;
  onChoose: (wish: TopicWish | undefined) => void;
  onClose: () => void;
}

const TopicSheet = ({ topic, wish, onChoose, onClose }: TopicSheetProps) => (
  <Sheet open title={topic.name} onClose={onClose}>
    <ChoiceList
      id="wish"
      label="怎么提醒我"
      choices={CHOICES}
      value={wish ?? 'usual'}
      onChange={(choice) => onChoose(choice === 'usual' ? undefined : choice)}
    />
  </Sheet>
);

interface TopicWishesProps {
  topics: Topics;
  onChange: (topics: Topics) => void;
}

export function TopicWishes({ topics, onChange }: TopicWishesProps) {
  const [open, setOpen] = useState<NamedTopic>();
  const inWords = (topic: NamedTopic): string => {
    const wish = wishFor(topics, topic);
    return wish ? WISH_TERMS[wish] : USUAL;
  };
  const choose = (topic: NamedTopic, wish: TopicWish | undefined) => {
    setOpen(undefined);
    onChange(wished(topics, topic, wish));
  };
  return (
    <Section title="哪些事发微信">
      <Card flush>
        {namedTopics().map((topic) => (
          <Row
            key={topic.name}
            id={`topic-${topic.keys[0]}`}
            title={topic.name}
            note={<View>{inWords(topic)}</View>}
            onOpen={() => setOpen(topic)}
          />
        ))}
      </Card>
      {open && (
        <TopicSheet
          topic={open}
          wish={wishFor(topics, open)}
          onChoose={(wish) => choose(open, wish)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
