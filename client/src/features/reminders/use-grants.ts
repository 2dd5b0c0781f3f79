/** How many messages WeChat still allows, and the question for one more; asked only inside a tap. */
import { useState } from 'react';
import { grant, grants } from '@louyu/shared/contracts/reminders';
import { askToRemind } from '../../platform/subscribe/ask-to-remind';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { rememberRefusal } from './cool-down';
import type { OutputOf } from '../../platform/call/contract';
import type { TemplateKey } from '@louyu/shared/domain/reminders/state';

export type Template = OutputOf<typeof grants>['templates'][number];

/** `unasked`: WeChat did not put the question, e.g. because it is switched off in its settings. */
export type Answered = 'allowed' | 'refused' | 'unasked' | 'unsaved';

interface Grants {
  /** `undefined` until the server has answered. */
  templates: Template[] | undefined;
  ask: () => Promise<void>;
  asking: boolean;
  answered: Answered | undefined;
}

/** For some templates, or for all that there are. */
export function useGrants(...wanted: TemplateKey[]): Grants {
  const { person } = useSession();
  const { data } = useRead(grants, {}, { when: Boolean(person) });
  const { act, reset } = useAct(grant);
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<Answered>();
  const templates = data?.templates.filter(
    ({ template }) => wanted.length === 0 || wanted.includes(template),
  );

  /** One after another: each is an act of its own. */
  const store = async (accepted: readonly Template[]): Promise<Answered> => {
    for (const { template } of accepted) {
      if (await act({ template, accepted: 1 })) continue;
      reset();
      return 'unsaved';
    }
    return 'allowed';
  };
  const settle = async (asked: readonly Template[]): Promise<Answered> => {
    const answers = await askToRemind(asked.map(({ templateId }) => templateId));
    const accepted = asked.filter(({ templateId }) => answers[templateId] === 'accept');
    if (accepted.length > 0) return store(accepted);
    if (!Object.values(answers).includes('reject')) return 'unasked';
    await rememberRefusal(Date.now());
    return 'refused';
  };
  const ask = async () => {
    if (!templates || asking) return;
    setAsking(true);
    setAnswered(await settle(templates));
    setAsking(false);
  };
  return { templates, ask, asking, answered };
}
