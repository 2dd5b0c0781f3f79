/** In WeChat: the canvas of the second kind, whose node is asked for once it is on the page. */
import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import type { ChartSurfaceProps, Surface } from './chart-surface-port';

interface Found {
  node: HTMLCanvasElement;
  width: number;
  height: number;
}

/** Drawn as sharp as the screen is; the library scales by the ratio itself. */
function prepared({ node, width, height }: Found): Surface {
  const { pixelRatio } = Taro.getWindowInfo();
  node.width = width * pixelRatio;
  node.height = height * pixelRatio;
  return { canvas: node, dark: Taro.getAppBaseInfo().theme === 'dark' };
}

function find(id: string, use: (found: Found) => void): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true, size: true })
    .exec((answers: (Found | null)[]) => {
      const [found] = answers;
      if (found?.node) use(found);
    });
}

export const ChartSurface = ({ id, label, onReady }: ChartSurfaceProps) => {
  useEffect(() => {
    let leave: (() => void) | undefined;
    let gone = false;
    Taro.nextTick(() =>
      find(id, (found) => {
        if (!gone) leave = onReady(prepared(found));
      }),
    );
    return () => {
      gone = true;
      leave?.();
    };
  }, [id, onReady]);
  return (
    <View className="ly-chart__surface" aria-role="img" aria-label={label}>
      <Canvas id={id} canvasId={id} type="2d" className="ly-chart__canvas" />
    </View>
  );
};
