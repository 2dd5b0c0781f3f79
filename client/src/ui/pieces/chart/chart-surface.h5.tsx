/** In the browser: its own canvas. */
import { useEffect, useRef } from 'react';
import { View } from '@tarojs/components';
import type { ChartSurfaceProps } from './chart-surface-port';

const isDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

export const ChartSurface = ({ id, label, onReady }: ChartSurfaceProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () => (canvas.current ? onReady({ canvas: canvas.current, dark: isDark() }) : undefined),
    [onReady],
  );
  return (
    <View className="ly-chart__surface">
      <canvas id={id} ref={canvas} role="img" aria-label={label} />
    </View>
  );
};
