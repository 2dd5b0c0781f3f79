/** 联系记载表: a list. */
import { ContactsScreen } from '../../../features/duties/contacts-screen';
import { go } from '../../../platform/route';

export default function ContactsPage() {
  return (
    <ContactsScreen
      onOpen={(id) => go('contact', { id })}
      onMend={(duty, again) => go('recordContact', { duty, again })}
    />
  );
}
