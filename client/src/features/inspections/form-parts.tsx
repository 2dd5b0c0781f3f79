/** The parts of a form being written, each with its items; the ready sets wait at the end. */
import { View } from '@tarojs/components';
import { flawsOf } from '@louyu/shared/domain/inspections/soundness';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { addItem, addSection, nameSection, nextKey, removeSection, setsLeft } from './form-draft';
import { itemLine } from './form-words';
import type { ChangeWording } from './form-editor';
import type { FormWording } from './form-draft';
import type { FormSection } from './template';

interface FormPartsProps {
  wording: FormWording;
  ready: readonly FormSection[];
  change: ChangeWording;
  onOpen: (item: string) => void;
}

const Flawed = () => <State tone="due">要写好</State>;

function Part({ section, ...props }: FormPartsProps & { section: FormSection }) {
  const { wording, change, onOpen } = props;
  const flawed = flawsOf(wording.sections).map(({ item }) => item);
  const add = () => {
    const keys = wording.sections.flatMap(({ items }) => items.map(({ key }) => key));
    change(addItem(section.key));
    onOpen(nextKey('i', keys));
  };
  return (
    <Card flush id={`part-${section.key}`}>
      <View className="ly-form-part">
        <Field
          id={`section-${section.key}`}
          label="这一部分叫什么"
          max={12}
          value={section.title}
          onChange={(title) => change(nameSection(section.key, title))}
        />
      </View>
      {section.items.map((item) => (
        <Row
          key={item.key}
          id={`edit-${item.key}`}
          title={item.title || '没有名称的一项'}
          note={itemLine(item, wording)}
          aside={flawed.includes(item.key) && <Flawed />}
          onOpen={() => onOpen(item.key)}
        />
      ))}
      <View className="ly-form-part">
        <Button id={`add-item-${section.key}`} icon="add" onPress={add}>
          加一项
        </Button>
        {section.items.length === 0 && (
          <Button
            kind="quiet"
            id={`remove-${section.key}`}
            onPress={() => change(removeSection(section.key))}
          >
            去掉这一部分
          </Button>
        )}
      </View>
    </Card>
  );
}

export function FormParts(props: FormPartsProps) {
  const { wording, ready, change } = props;
  return (
    <>
      {wording.sections.map((section) => (
        <Part key={section.key} {...props} section={section} />
      ))}
      {setsLeft(ready, wording).map((set) => (
        <Button
          key={set.key}
          id={`ready-${set.key}`}
          icon="add"
          onPress={() => change(addSection(set))}
        >
          {`加上现成的“${set.title}”，${set.items.length} 项`}
        </Button>
      ))}
      <Button id="add-section" icon="add" onPress={() => change(addSection())}>
        加一个部分
      </Button>
    </>
  );
}
