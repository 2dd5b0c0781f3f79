/** 联系记载表: my sheets and what I promised; for those who lead, the sheets of their places. */
import { useState } from 'react';
import { contacts, myContacts } from '@louyu/shared/contracts/duty-contacts';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useSession } from '../../platform/session/use-session';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { ContactList } from './contact-list';
import { WaitingSheets } from './waiting-sheets';
import type { Shown } from './contact-list';

const TITLE = '联系记载表';
const LEAD = '去过哪里、需要什么、做了什么、接着办什么。';

const OWN: { value: Shown; label: string }[] = [
  { value: 'mine', label: '我写的' },
  { value: 'mine_open', label: '我要接着办的' },
];
const LED: { value: Shown; label: string }[] = [
  { value: 'led', label: '大家写的' },
  { value: 'led_open', label: '还没办完的' },
];

interface ContactsScreenProps {
  onOpen: (contactId: string) => void;
  onMend: (dutyId: string, commandId: string) => void;
}

export function ContactsScreen({ onOpen, onMend }: ContactsScreenProps) {
  const { holds } = useSession();
  const serves = holds('member', 'activist', 'group_leader');
  const leads = holds('group_leader', 'instructor', 'college_secretary', 'guidance');
  const choices = [...(serves || !leads ? OWN : []), ...(leads ? LED : [])];
  const [wanted, setWanted] = useState<Shown>();
  const shown = wanted ?? choices[0]?.value ?? 'mine';
  useFreshOnShow(myContacts, contacts);
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD}>
      <WaitingSheets onMend={onMend} />
      <ChoiceList
        columns
        id="shown"
        label="看哪些"
        choices={choices}
        value={shown}
        onChange={setWanted}
      />
      <ContactList key={shown} shown={shown} onOpen={onOpen} />
    </Page>
  );
}
