/** 联系记载表: one sheet, opened from a list or a reminder. */
import { contact } from '@louyu/shared/contracts/duty-contacts';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ContactActs } from './contact-acts';
import { ContactBody } from './contact-body';

const TITLE = '联系记载表';
const WHOSE = '写的人、负责的组长和老师，以及联系的同学';

interface ContactScreenProps {
  contactId: string;
  onLeave: () => void;
}

export function ContactScreen({ contactId, onLeave }: ContactScreenProps) {
  const { data, problem, retry } = useRead(contact, { contactId });
  useFreshOnShow(contact);
  return (
    <Page title={TITLE} foot={data && data.may.length > 0 && <ContactActs contact={data} />}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <ContactBody contact={data} />}
      {!data && !problem && <SkeletonCard lines={6} />}
      {!data && problem && (
        <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} onLeave={onLeave} />
      )}
    </Page>
  );
}
