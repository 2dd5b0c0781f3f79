/** 收件箱: everything that has come in, newest first. */
import { InboxLead } from '../../features/reminders/inbox-lead';
import { InboxList } from '../../features/reminders/inbox-list';
import { useInboxBadge } from '../../features/reminders/use-today';
import { Page } from '../../ui/frame/page';

export default function InboxPage() {
  useInboxBadge();
  return (
    <Page title="收件箱" heading="收件箱" lead={<InboxLead />}>
      <InboxList />
    </Page>
  );
}
