/**
 * The subscribe-message templates as configuration: WeChat assigns ids and field keys per
 * category, so a university fills in its own; the defaults serve the local cloud.
 */
import type { TemplateKey } from '@louyu/shared/domain/reminders/state';

export interface TemplateDeclaration {
  key: TemplateKey;
  templateId: string;
  title: string;
  /** Field key → kind, as WeChat names them. */
  fields: Record<string, string>;
}

export const TEMPLATES: TemplateDeclaration[] = [
  {
    key: 'task',
    templateId: process.env['LOUYU_TEMPLATE_TASK'] ?? 'local-task',
    title: '待办任务提醒',
    fields: { thing1: 'thing', thing2: 'thing', time3: 'time' },
  },
  {
    key: 'matter',
    templateId: process.env['LOUYU_TEMPLATE_MATTER'] ?? 'local-matter',
    title: '事项通知',
    fields: { thing1: 'thing', thing2: 'thing', time3: 'time' },
  },
];
