/** Whom to telephone, one tap each; there without a network too. */
import { Text } from '@tarojs/components';
import { EMERGENCY_NUMBERS } from '../../platform/phone/emergency';
import { telephone } from '../../platform/phone/phone';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import './care.scss';

export const CallNumbers = ({ title }: { title: string }) => (
  <Section title={title}>
    <Card flush>
      {EMERGENCY_NUMBERS.map(({ id, name, number }) => (
        <Row
          key={id}
          id={`call-${id}`}
          title={name}
          aside={<Text className="ly-care__call">{number}</Text>}
          onOpen={() => telephone(number)}
        />
      ))}
    </Card>
  </Section>
);
