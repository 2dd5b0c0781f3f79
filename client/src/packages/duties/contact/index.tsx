/** 联系记载表: one sheet. */
import { ContactScreen } from '../../../features/duties/contact-screen';
import { goToday, useParams } from '../../../platform/route';

export default function ContactPage() {
  const { id = '' } = useParams();
  return <ContactScreen contactId={id} onLeave={goToday} />;
}
