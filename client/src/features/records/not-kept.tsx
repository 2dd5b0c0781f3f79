/** 不保存什么: what the university could ask for here and does not. */
import { View } from '@tarojs/components';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { NOT_KEPT } from './words';
import './records.scss';

export const NotKept = () => (
  <Section title="这里不保存">
    <Card>
      <View className="ly-records__lines">
        {NOT_KEPT.map((each) => (
          <View key={each} className="ly-records__fine">
            {each}
          </View>
        ))}
      </View>
    </Card>
  </Section>
);
