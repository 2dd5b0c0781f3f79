/** Why: what a subscribe message template is here: WeChat's id and kinds of fields, as data. */
export interface MessageTemplate {
  templateId: string;
  title: string;
  /** Field key → kind, e.g. `{thing1: 'thing', time2: 'time'}`. */
  fields: Record<string, string>;
  /** Field key → what WeChat prints before the value; only for showing messages. */
  labels?: Record<string, string>;
}
