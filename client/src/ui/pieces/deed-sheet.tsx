/** Before an act that others will feel: what it does, who will be told, and the one button. */
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Sheet } from '../frame/sheet';
import { ProblemNote } from '../states/error-state';
import type { ReactNode } from 'react';
import './deed-sheet.scss';

interface DeedSheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** What happens, in order. */
  does: readonly string[];
  /** Who hears of it, and how. */
  told: string;
  /** What has to be chosen before the consequences can be told. */
  form?: ReactNode;
  /** What is still asked for: a reason, a declaration. */
  children?: ReactNode;
  /** Why the last try was refused. */
  problem?: string;
  /** The verb. */
  action: string;
  /** The verb while it works: 正在提交…; `false` otherwise. */
  busy: string | false;
  disabled?: boolean;
  onConfirm: () => void;
  /** The button becomes `${id}-confirm`. */
  id: string;
}

const Consequences = ({ does, told }: Pick<DeedSheetProps, 'does' | 'told'>) => (
  <View className="ly-deed">
    <View className="ly-deed__part">
      <Text className="ly-deed__label">会发生什么</Text>
      {does.map((line) => (
        <View key={line} className="ly-deed__line">
          {line}
        </View>
      ))}
    </View>
    <View className="ly-deed__part">
      <Text className="ly-deed__label">谁会知道</Text>
      <View className="ly-deed__line">{told}</View>
    </View>
  </View>
);

export const DeedSheet = ({
  open,
  title,
  onClose,
  does,
  told,
  form,
  children,
  ...act
}: DeedSheetProps) => (
  <Sheet
    open={open}
    title={title}
    onClose={onClose}
    foot={
      <>
        {act.problem && <ProblemNote text={act.problem} />}
        <Button
          kind="primary"
          id={`${act.id}-confirm`}
          busy={act.busy}
          disabled={act.disabled}
          onPress={act.onConfirm}
        >
          {act.action}
        </Button>
      </>
    }
  >
    {form}
    <Consequences does={does} told={told} />
    {children}
  </Sheet>
);
