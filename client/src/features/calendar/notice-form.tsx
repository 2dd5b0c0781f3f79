/** The notice: where, and the agenda line by line as the template begins it. */
import { announce } from '@louyu/shared/contracts/calendar-occasions';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import type { Occasion } from './occasion';

interface Notice {
  venue: string;
  agenda: string;
}

const readNotice = (body: unknown): Notice | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  if (!('venue' in body) || !('agenda' in body)) return undefined;
  const { venue, agenda } = body;
  return typeof venue === 'string' && typeof agenda === 'string' ? { venue, agenda } : undefined;
};

export const agendaOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const MOST_ITEMS = 10;
const LONGEST = 60;

/** What keeps an agenda from being sent, in words. */
export function agendaProblem(items: readonly string[]): string | undefined {
  if (items.length === 0) return '写下至少一项议程。';
  if (items.length > MOST_ITEMS) return `最多 ${MOST_ITEMS} 项，请合并几项。`;
  return items.some((item) => item.length > LONGEST) ? `每项最多 ${LONGEST} 个字。` : undefined;
}

interface NoticeFormProps {
  shown: Occasion;
  refresh: () => void;
}

export function NoticeForm({ shown, refresh }: NoticeFormProps) {
  const empty = { venue: shown.venue || '党员活动室', agenda: shown.agenda.join('\n') };
  const draft = useDraft({ name: `notice:${shown.id}`, empty, read: readNotice });
  const { act, pending, problem } = useAct(announce, { commandId: draft.commandId });
  const agenda = agendaOf(draft.body.agenda);
  const wrong = agendaProblem(agenda);
  const venue = draft.body.venue.trim();
  const send = async () => {
    const done = await act({ occasionId: shown.id, expectedVersion: shown.version, venue, agenda });
    if (done) await draft.finish();
    refresh();
  };
  if (draft.loading) return <SkeletonCard lines={4} />;
  return (
    <Card title="发通知">
      <Section>
        <Field
          id="venue"
          label="地点"
          max={30}
          value={draft.body.venue}
          onChange={(next) => draft.change({ venue: next })}
        />
        <Field
          multiline
          id="agenda"
          label="议程"
          hint="一行一项，已按这类活动的惯例写好，可以改"
          value={draft.body.agenda}
          onChange={(next) => draft.change({ agenda: next })}
          error={wrong}
        />
        {problem && <ProblemNote text={problem.text} />}
        <Button
          kind="primary"
          id="announce"
          busy={pending && '正在发通知…'}
          disabled={Boolean(wrong) || !venue}
          onPress={() => void send()}
        >
          发通知
        </Button>
      </Section>
    </Card>
  );
}
