/** One entry of the inbox: what, where, when; whether it was opened; why WeChat said nothing. */
import { Text, View } from '@tarojs/components';
import { aboutOf, wordsOf } from '@louyu/shared/messages/parcels';
import { MESSAGE_TERMS } from '@louyu/shared/messages/reminders';
import { Row } from '../../ui/frame/row';
import { RelativeTime } from '../../ui/words/relative-time';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { comingInWords } from './words';
import type { Entry } from './use-matter';
import './reminders.scss';

interface InboxEntryProps {
  entry: Entry;
  onOpen: (entry: Entry) => void;
}

/** Only what is still open, and only where WeChat did not say it: the rest explains itself. */
const explanation = ({ settled, message }: Entry): string =>
  settled || message === 'sent' ? '' : MESSAGE_TERMS[message];

const Note = ({ entry }: { entry: Entry }) => {
  const now = useNow();
  const message = explanation(entry);
  const about = aboutOf(entry);
  return (
    <>
      <View>
        {entry.place}
        {about && ` · “${about}”`} ·{' '}
        {entry.snoozed ? (
          `${comingInWords(entry.snoozed, now)}再提醒`
        ) : (
          <RelativeTime at={entry.fireAt} />
        )}
        {entry.dueAt && !entry.settled && (
          <>
            {' '}
            · <RelativeTime at={entry.dueAt} kind="due" />
          </>
        )}
      </View>
      {message && <View className="ly-inbox__message">{message}</View>}
    </>
  );
};

const Unseen = () => (
  <View className="ly-unseen">
    <View className="ly-unseen__dot" />
    <Text>未看</Text>
  </View>
);

const Aside = ({ entry }: { entry: Entry }) => {
  if (entry.settled) return <State tone="done">已办</State>;
  if (entry.snoozed) return <State tone="quiet">稍后</State>;
  return entry.seen ? null : <Unseen />;
};

export const InboxEntry = ({ entry, onOpen }: InboxEntryProps) => (
  <Row
    id={`inbox-${entry.id}`}
    title={wordsOf(entry).title}
    note={<Note entry={entry} />}
    aside={<Aside entry={entry} />}
    onOpen={() => onOpen(entry)}
  />
);
