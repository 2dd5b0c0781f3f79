/** 回执: the slip after a submission — a short code, what was stored, what happens next. */
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Icon } from '../words/icon';
import './receipt.scss';

interface ReceiptProps {
  /** What was done: 隐患已送到后勤. */
  title: string;
  /** What the code is called, where it is no receipt. */
  label?: string;
  /** Without look-alikes, e.g. 7K4M29XQPT. */
  code: string;
  stored: readonly { label: string; value: string }[];
  /** In order. */
  next: readonly string[];
  onCopy: () => void;
  /** Whether the code is on the clipboard now. */
  copied?: boolean;
}

/** Five and five: easier to read out and to write down; a code with strokes has its groups already. */
const grouped = (code: string): string =>
  code.includes('-') ? code : code.replace(/(.{5})(?=.)/g, '$1 ');

export const Receipt = ({
  title,
  label = '回执编号',
  code,
  stored,
  next,
  onCopy,
  copied = false,
}: ReceiptProps) => (
  <View className="ly-receipt" role="status">
    <View className="ly-receipt__done">
      <View className="ly-receipt__tick">
        <Icon name="check" />
      </View>
      <Text className="ly-receipt__title">{title}</Text>
    </View>
    <View className="ly-receipt__code">
      <View>
        <View className="ly-receipt__label">{label}</View>
        <Text id="receipt-code" className="ly-receipt__number" selectable>
          {grouped(code)}
        </Text>
      </View>
      <Button narrow id="receipt-copy" icon={copied ? 'check' : 'copy'} onPress={onCopy}>
        {copied ? '已复制' : '复制'}
      </Button>
    </View>
    <View className="ly-receipt__stored">
      {stored.map(({ label, value }) => (
        <View key={label} className="ly-receipt__line">
          <Text className="ly-receipt__label">{label}</Text>
          <Text className="ly-receipt__value">{value}</Text>
        </View>
      ))}
    </View>
    <View className="ly-receipt__next">
      <Text className="ly-receipt__label">接下来</Text>
      {next.map((step, at) => (
        <View key={step} className="ly-receipt__step">
          <Text className="ly-receipt__count">{at + 1}</Text>
          <Text>{step}</Text>
        </View>
      ))}
    </View>
  </View>
);
