// Draws the tab bar's icons, run by hand: `node client/artwork/draw-tabs.mjs`. The PNGs it writes are committed,
// so no build needs a browser. One ink in sixteen steps of transparency keeps each file under 1 KB.
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 81; // what WeChat asks for
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/tab');
const shapes = {
  today:
    '<rect x="4" y="5" width="16" height="15" rx="2.5"/><path d="M8 3v4M16 3v4M4 10h16M8.5 15l2.5 2.5 4.5-4.5"/>',
  inbox:
    '<path d="M4 13.5 6.5 5h11L20 13.5V19H4z"/><path d="M4 13.5h4.5c.4 2 1.7 3 3.5 3s3.1-1 3.5-3H20"/>',
  me: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20c.8-4 3.6-6 7.5-6s6.7 2 7.5 6"/>',
};
const inks = { '': '#5C636B', '-on': '#B3261E', '-dark': '#A3ABB3', '-on-dark': '#F0877D' };

const svg = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`;

/** Transparency of every pixel of the drawing, 0–255, row by row. */
const coverage = (tab, body) =>
  tab.evaluate(
    async ([source, size]) => {
      const picture = new Image();
      picture.src = `data:image/svg+xml;utf8,${encodeURIComponent(source)}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(size, size).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      return [...canvas.getImageData(0, 0, size, size).data].filter((_, at) => at % 4 === 3);
    },
    [svg(body), SIZE],
  );

const chunk = (kind, body) => {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, check]);
};

const header = () => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(SIZE, 0);
  body.writeUInt32BE(SIZE, 4);
  body.set([4, 3, 0, 0, 0], 8); // four bits a pixel, palette
  return chunk('IHDR', body);
};

const rows = (alpha) => {
  const stride = 1 + Math.ceil(SIZE / 2);
  const out = Buffer.alloc(stride * SIZE);
  alpha.forEach((value, at) => {
    const [x, y] = [at % SIZE, Math.floor(at / SIZE)];
    out[y * stride + 1 + (x >> 1)] |= Math.round(value / 17) << (x % 2 ? 0 : 4);
  });
  return out;
};

const png = (alpha, ink) => {
  const rgb = Buffer.from(ink.slice(1), 'hex');
  const steps = [...Array(16).keys()];
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    header(),
    chunk('PLTE', Buffer.concat(steps.map(() => rgb))),
    chunk('tRNS', Buffer.from(steps.map((step) => step * 17))),
    chunk('IDAT', deflateSync(rows(alpha), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const tab = await browser.newPage();
for (const [name, body] of Object.entries(shapes)) {
  const alpha = await coverage(tab, body);
  for (const [suffix, ink] of Object.entries(inks))
    writeFileSync(path.join(target, `${name}${suffix}.png`), png(alpha, ink));
}
await browser.close();
