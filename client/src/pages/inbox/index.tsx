/** 收件箱: everything that has come in, newest first. */
import { InboxLead } from '../../features/reminders/inbox-lead';
import { InboxList } from '../../features/reminders/inbox-list';
import { useInboxBadge } from '../../features/reminders/use-today';
import { go } from '../../platform/route';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';

export default function InboxPage() {
  useInboxBadge();
  const { person } = useSession();
  return (
    <Page title="收件箱" heading="收件箱" lead={<InboxLead />}>
      <InboxList />
      {person && (
        <Button
          kind="quiet"
          id="reminder-settings"
          icon="clock"
          onPress={() => go('reminderSettings')}
        >
          提醒设置
        </Button>
      )}
    </Page>
  );
}
