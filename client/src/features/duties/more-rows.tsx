/** A long list shows its first rows; the others come when somebody wants them. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import type { ReactNode } from 'react';
import './duties.scss';

interface MoreRowsProps {
  /** The button becomes `more-${id}`. */
  id: string;
  rows: readonly ReactNode[];
  /** What is counted: 人. */
  unit?: string;
  /** Shown at first. */
  first: number;
}

export function MoreRows({ id, rows, first, unit = '项' }: MoreRowsProps) {
  const [all, setAll] = useState(false);
  // One hidden row would save nothing over the button that hides it.
  const shown = all || rows.length <= first + 1 ? rows.length : first;
  return (
    <Card flush>
      {rows.slice(0, shown)}
      {shown < rows.length && (
        <View className="ly-duties__more">
          <Button id={`more-${id}`} kind="quiet" onPress={() => setAll(true)}>
            {`看其余 ${rows.length - shown} ${unit}`}
          </Button>
        </View>
      )}
    </Card>
  );
}
