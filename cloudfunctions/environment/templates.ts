/**
 * The subscribe-message templates as configuration: WeChat assigns ids and field keys per
 * category, so a university fills in its own; the defaults serve the local cloud.
 *
 * `LOUYU_TEMPLATE_TASK` and `LOUYU_TEMPLATE_MATTER` hold the ids,
 * `LOUYU_TEMPLATE_TASK_FIELDS` and `LOUYU_TEMPLATE_MATTER_FIELDS` which field says what:
 * `thing1=what,thing2=place,time3=until,thing4=todo`.
 */
import {
  MEANINGS,
  type Meaning,
  type MessageTemplate,
  canSay,
} from '@louyu/shared/domain/reminders/message';
import { TEMPLATE_KEYS, type TemplateKey } from '@louyu/shared/domain/reminders/state';

type Environment = Record<string, string | undefined>;

const TITLES: Record<TemplateKey, string> = { task: '待办任务提醒', matter: '事项通知' };
const USUAL_FIELDS = 'thing1=what,thing2=place,time3=until,thing4=todo';

/** WeChat's field keys are a kind and a number: `character_string4`. */
const kindOf = (field: string): string => field.replace(/\d+$/, '');

const isMeaning = (word: string): word is Meaning => (MEANINGS as readonly string[]).includes(word);

function saying(assignment: string): [field: string, meaning: Meaning] {
  const [field = '', meaning = ''] = assignment.split('=').map((part) => part.trim());
  if (!isMeaning(meaning) || !canSay(kindOf(field), meaning))
    throw new Error(`template field "${assignment}": such a field cannot say that`);
  return [field, meaning];
}

function templateFrom(environment: Environment, key: TemplateKey): MessageTemplate {
  const name = `LOUYU_TEMPLATE_${key.toUpperCase()}`;
  const says = (environment[`${name}_FIELDS`] || USUAL_FIELDS).split(',').map(saying);
  return {
    key,
    templateId: environment[name] || `local-${key}`,
    title: TITLES[key],
    fields: Object.fromEntries(says.map(([field]) => [field, kindOf(field)])),
    says: Object.fromEntries(says),
  };
}

/** Every template as the environment configures it; throws on a field that cannot say its part. */
export const templatesFrom = (environment: Environment): MessageTemplate[] =>
  TEMPLATE_KEYS.map((key) => templateFrom(environment, key));

export const TEMPLATES: MessageTemplate[] = templatesFrom(process.env);
