/** 安全 or 卫生: every item in sight, and one tap for those that nobody has to talk about. */
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/frame/section';
import { passTheRest } from './form-body';
import { FormItemCard } from './form-item';
import { answeredIn } from './template';
import type { FormItem, FormSection } from './template';
import type { ItemProps } from './form-item-props';

interface FormSectionProps extends Omit<ItemProps, 'item'> {
  section: FormSection;
  /** Those of its items that are asked now. */
  items: readonly FormItem[];
}

export function FormSectionCard({ section: { key, title }, items, ...props }: FormSectionProps) {
  const judged = answeredIn(items, props.body.answers);
  const left = items.filter(
    (item) => item.kind === 'judged' && !props.body.answers[item.key],
  ).length;
  return (
    <Section title={title} note={`已看 ${judged}/${items.length}`}>
      <View className="ly-items">
        {items.map((item) => (
          <FormItemCard key={item.key} {...props} item={item} />
        ))}
      </View>
      {left > 0 && (
        <Button
          id={`pass-rest-${key}`}
          icon="check"
          onPress={() => props.change(passTheRest(items))}
        >
          {judged === 0 ? `${left} 项都看过，都合格` : `其余 ${left} 项都合格`}
        </Button>
      )}
    </Section>
  );
}
