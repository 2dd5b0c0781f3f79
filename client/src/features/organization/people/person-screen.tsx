/** 人员情况, as a page of its own on a phone. */
import { Page } from '../../../ui/frame/page';
import { PersonPanel } from './person-panel';

interface PersonScreenProps {
  personId: string;
  onLeave: () => void;
}

export const PersonScreen = ({ personId, onLeave }: PersonScreenProps) => (
  <Page title="人员情况">
    <PersonPanel personId={personId} onLeave={onLeave} />
  </Page>
);
