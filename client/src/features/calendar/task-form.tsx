/** What was decided, as tasks: added one by one in a sheet. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DayField } from '../../ui/controls/day-field';
import { Field } from '../../ui/controls/field';
import { Row } from '../../ui/frame/row';
import { Sheet } from '../../ui/frame/sheet';
import { useNow } from '../../ui/words/now';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import type { Task } from './minutes-draft';
import type { Occasion } from './occasion';

interface TaskFormProps {
  shown: Occasion;
  tasks: readonly Task[];
  onChange: (tasks: Task[]) => void;
}

const WEEK_MS = 7 * 86_400_000;
const LONGEST = 100;

interface TaskSheetProps {
  shown: Occasion;
  onAdd: (task: Task) => void;
  onClose: () => void;
}

function TaskSheet({ shown, onAdd, onClose }: TaskSheetProps) {
  const now = useNow();
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState<string>();
  const [dueOn, setDueOn] = useState(dayOfNow(new Date(now.getTime() + WEEK_MS)));
  const people = shown.attendees.map(({ personId, name }) => ({
    value: personId,
    label: name ?? '已离开的同志',
  }));
  const ready = text.trim() !== '' && text.length <= LONGEST && assignee !== undefined;
  return (
    <Sheet
      open
      title="议定的任务"
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          id="task-add"
          disabled={!ready}
          onPress={() => assignee && onAdd({ text: text.trim(), assignee, dueOn })}
        >
          加上这一项
        </Button>
      }
    >
      <View className="ly-cal">
        <Field
          inSheet
          id="task-text"
          label="做什么"
          max={LONGEST}
          value={text}
          onChange={setText}
        />
        <DayField
          id="task-due"
          label="什么时候做好"
          value={dueOn}
          onChange={setDueOn}
          earliest={dayOfNow(now)}
        />
        <ChoiceList
          columns
          id="task-who"
          label="谁来做"
          choices={people}
          value={assignee}
          onChange={setAssignee}
        />
      </View>
    </Sheet>
  );
}

export function TaskForm({ shown, tasks, onChange }: TaskFormProps) {
  const [open, setOpen] = useState(false);
  const names = new Map(shown.attendees.map(({ personId, name }) => [personId, name]));
  const add = (task: Task) => {
    setOpen(false);
    onChange([...tasks, task]);
  };
  return (
    <View className="ly-cal__lines">
      {tasks.map((task, at) => (
        <Row
          key={`${task.text}-${at}`}
          title={task.text}
          note={`${names.get(task.assignee) ?? ''} · ${exactDay(task.dueOn)}前`}
          aside={
            <Button
              narrow
              kind="quiet"
              onPress={() => onChange(tasks.filter((_, one) => one !== at))}
            >
              去掉
            </Button>
          }
        />
      ))}
      <Button narrow icon="add" id="add-task" onPress={() => setOpen(true)}>
        加一项议定的任务
      </Button>
      {open && <TaskSheet shown={shown} onAdd={add} onClose={() => setOpen(false)} />}
    </View>
  );
}
