/** Where a chart is drawn: a canvas of known size, on whatever this runs. */
export interface Surface {
  canvas: HTMLCanvasElement;
  dark: boolean;
}

export interface ChartSurfaceProps {
  id: string;
  /** What the chart shows, for whoever does not see it; the table beside it has the numbers. */
  label: string;
  /** Called once the surface is there; what it returns is called when it goes. */
  onReady: (surface: Surface) => () => void;
}
