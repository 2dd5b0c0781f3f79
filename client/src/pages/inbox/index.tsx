/** 收件箱: everything that has come in, newest first. */
import { InboxList } from '../../features/reminders/inbox-list';
import { Page } from '../../ui/frame/page';

export default function InboxPage() {
  return (
    <Page title="收件箱" heading="收件箱">
      <InboxList />
    </Page>
  );
}
