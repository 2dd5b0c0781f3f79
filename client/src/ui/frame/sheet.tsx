/** A sheet from the bottom for a short choice or a confirmation; a dialog in the middle when wide. */
import { Text, View } from '@tarojs/components';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import { Overlay } from './overlay';
import type { ReactNode } from 'react';
import './sheet.scss';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children?: ReactNode;
  /** The decision, at the bottom of the sheet. */
  foot?: ReactNode;
}

export function Sheet({ open, title, onClose, children, foot }: SheetProps) {
  if (!open) return null;
  return (
    <Overlay>
      <View className="ly-sheet ly-scale" role="dialog" aria-label={title}>
        <View className="ly-sheet__veil" catchMove onClick={onClose} />
        <View className="ly-sheet__paper">
          <View className="ly-sheet__head">
            <Text className="ly-sheet__title">{title}</Text>
            <Press className="ly-sheet__close" label="关闭" onPress={onClose}>
              <Icon name="close" />
            </Press>
          </View>
          <View className="ly-sheet__body">{children}</View>
          {foot && <View className="ly-sheet__foot">{foot}</View>}
        </View>
      </View>
    </Overlay>
  );
}
