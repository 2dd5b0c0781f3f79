/** Ways on, as quiet rows: for the work that one holds, and to what is kept about oneself. */
import { go } from '../../platform/route';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { dutiesOf, ownOf } from './entries';
import type { Entry } from './entries';

interface EntryRowsProps {
  title: string;
  entries: readonly Entry[];
}

export const EntryRows = ({ title, entries }: EntryRowsProps) =>
  entries.length === 0 ? null : (
    <Section title={title}>
      <Card flush>
        {entries.map(({ route, title: words, note, params }) => (
          <Row
            key={`${route}-${words}`}
            id={`entry-${route}`}
            title={words}
            note={note}
            onOpen={() => go(route, params)}
          />
        ))}
      </Card>
    </Section>
  );

export function DutyEntries() {
  const { person } = useSession();
  return person ? <EntryRows title="我的工作" entries={dutiesOf(person)} /> : null;
}

export function OwnEntries() {
  const { person } = useSession();
  return person ? <EntryRows title="关于我" entries={ownOf(person)} /> : null;
}
