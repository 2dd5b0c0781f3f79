/** How a fact came to stand, told as a story, and whose turn it is. */
import { Timeline } from '../../ui/pieces/timeline';
import { exactTime } from '../../ui/words/spoken-time';
import { useNow } from '../../ui/words/now';
import { isAwaitingRemark } from './words';
import type { Fact } from './fact';
import type { TimelineStep } from '../../ui/pieces/timeline';

interface FactStoryProps {
  fact: Fact;
  /** How the person it speaks of is named: 你, or by name. */
  person: string;
}

const SETTLED = {
  final: { did: '定稿，对这条记录负责', tone: 'done' },
  withdrawn: { did: '撤回了这条记录', tone: 'quiet' },
} as const;

function settled(fact: Fact): TimelineStep[] {
  if (fact.state === 'noticed' || !fact.settledAt) return [];
  const { did, tone } = SETTLED[fact.state];
  const more = fact.withdrawnBecause || undefined;
  return [{ id: fact.state, at: fact.settledAt, who: fact.authorName, did, tone, more }];
}

function stepsOf(fact: Fact, person: string): TimelineStep[] {
  const { recordedAt, authorName, remark } = fact;
  const recorded = { id: 'noticed', at: recordedAt, who: authorName, did: `记录，并通知${person}` };
  const said = remark ? [{ id: 'remark', at: remark.at, who: person, did: '写了说明' }] : [];
  return [recorded, ...said, ...settled(fact)];
}

function nextOf(fact: Fact, person: string, now: Date): string | undefined {
  if (fact.state !== 'noticed') return undefined;
  const waiting = isAwaitingRemark(fact, now);
  const until = exactTime(fact.remarkUntil);
  return waiting ? `${person}可以说明到 ${until}` : `等${fact.authorName}看过后定稿或撤回`;
}

export const FactStory = ({ fact, person }: FactStoryProps) => {
  const now = useNow();
  return <Timeline steps={stepsOf(fact, person)} next={nextOf(fact, person, now)} />;
};
