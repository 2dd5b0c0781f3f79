/**
 * Draws a line of percentages over labels. Only what a line needs of the library is registered,
 * so that nothing else is in the package; without animation, since nothing is gained by waiting.
 */
import {
  BasicPlatform,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
} from 'chart.js';
import { DARK, LIGHT } from './chart-colours';
import type { Surface } from './chart-surface-port';

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale);

export interface LinePoint {
  label: string;
  /** 0 to 100; `null` where there is nothing to say: the line has a gap there. */
  percent: number | null;
}

const TEXT = 12;

/** In WeChat there is no document for the library to ask about sizes. */
const platform = () => (typeof document === 'undefined' ? { platform: BasicPlatform } : {});

/** Draws, and answers how to take it away again. */
export function drawLine({ canvas, dark }: Surface, points: readonly LinePoint[]): () => void {
  const { ink, secondary, hairline, card } = dark ? DARK : LIGHT;
  const ticks = { color: secondary, font: { size: TEXT } };
  const chart = new Chart(canvas, {
    ...platform(),
    type: 'line',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          data: points.map(({ percent }) => percent),
          ...{ borderColor: ink, borderWidth: 2, spanGaps: false },
          ...{ pointRadius: 4, pointBackgroundColor: card, pointBorderColor: ink },
        },
      ],
    },
    options: {
      ...{ animation: false, responsive: typeof document !== 'undefined' },
      ...{ maintainAspectRatio: false, events: [] },
      scales: {
        x: { ticks, grid: { display: false }, border: { color: hairline } },
        y: {
          ...{ min: 0, max: 100, grid: { color: hairline }, border: { display: false } },
          ticks: { ...ticks, stepSize: 25, callback: (value) => `${value}%` },
        },
      },
    },
  });
  return () => chart.destroy();
}
