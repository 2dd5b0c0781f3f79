/** A canvas knows no variables, so its colours are copies: of the palette, letter by letter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DARK, LIGHT } from './chart-colours';

const palette = readFileSync(join(__dirname, '../../tokens/palette.scss'), 'utf8');
const [light = '', dark = ''] = palette.split('@mixin dark');

test.each([
  ['light', LIGHT, light],
  ['dark', DARK, dark],
] as const)('the %s colours of charts are the tokens', (_, colours, tokens) => {
  for (const [name, value] of Object.entries(colours))
    expect(tokens).toContain(`--${name}: ${value};`);
});
