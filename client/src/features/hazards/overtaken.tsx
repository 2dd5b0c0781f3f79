/** Somebody was faster: what they did, and that this act is no longer needed. */
import { hazardDeed } from '@louyu/shared/messages/hazards';
import { HAZARD_ROLE_TERMS } from '@louyu/shared/messages/terms';
import { ProblemNote } from '../../ui/states/error-state';
import { useNow } from '../../ui/words/now';
import { spokenPast } from '../../ui/words/spoken-time';
import type { Hazard } from './hazard';

export function Overtaken({ hazard }: { hazard: Hazard }) {
  const now = useNow();
  const last = hazard.steps.at(-1);
  if (!last) return null;
  const what = `${HAZARD_ROLE_TERMS[last.role]}${hazardDeed(last)}`;
  return (
    <ProblemNote
      text={`${spokenPast(last.at, now)}，${what}，这一步现在不用办了。你写的内容还留在这里。`}
    />
  );
}
