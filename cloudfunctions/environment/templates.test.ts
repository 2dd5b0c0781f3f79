import { messageOf } from '@louyu/shared/domain/reminders/message';
import { templatesFrom } from './templates';

const until = '2026-10-15T15:59:59.999Z';

describe('the templates of an environment', () => {
  it('serve the local cloud without being configured', () => {
    expect(templatesFrom({}).map(({ key, templateId }) => [key, templateId])).toEqual([
      ['task', 'local-task'],
      ['matter', 'local-matter'],
    ]);
  });

  it('take ids and fields as WeChat assigned them', () => {
    const [task] = templatesFrom({
      LOUYU_TEMPLATE_TASK: 'Ab3',
      LOUYU_TEMPLATE_TASK_FIELDS: 'phrase7=what, character_string2=place, date5=until',
    });
    expect(task?.templateId).toBe('Ab3');
    const said = { what: '隐患待整改', place: '3-412', until, todo: '' };
    expect(task && messageOf(task, said)).toEqual({
      phrase7: { value: '隐患待整改' },
      character_string2: { value: '3-412' },
      date5: { value: '2026年10月15日 23:59' },
    });
  });

  it.each(['thing1=until', 'time1=what', 'amount1=what', 'thing1=weather', 'thing1'])(
    'refuse a field that cannot say its part: %s',
    (fields) => {
      expect(() => templatesFrom({ LOUYU_TEMPLATE_MATTER_FIELDS: fields })).toThrow(fields);
    },
  );
});
