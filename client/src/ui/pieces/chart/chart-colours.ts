/** The tokens that a canvas needs by value: it knows no variables. Kept equal to `tokens/palette.scss` by a test. */
export interface ChartColours {
  ink: string;
  secondary: string;
  hairline: string;
  card: string;
}

export const LIGHT: ChartColours = {
  ink: '#1e2226',
  secondary: '#5c636b',
  hairline: '#e7e4dc',
  card: '#ffffff',
};

export const DARK: ChartColours = {
  ink: '#edebe6',
  secondary: '#a3abb3',
  hairline: '#333a40',
  card: '#1e2226',
};
