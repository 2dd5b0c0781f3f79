/**
 * The one way text documents leave this system: in the layout of official documents
 * (GB/T 9704-2012): A4, 37/35/28/26 mm margins, 22 lines of 28 characters, the issuer in red
 * above a red line, page numbers between dashes, the date where the seal goes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Fonts by role; each names what official documents ask for, the program falls back by itself. */
const FONT = {
  title: { eastAsia: '方正小标宋简体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
  body: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
  heading: { eastAsia: '黑体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
  page: { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' },
};

/** Half-points: 二号, 三号, 小四, 四号. */
const SIZE = { issuer: 52, title: 44, body: 32, cell: 24, page: 28, fine: 21 };
const RED = 'C00000';

/** Twentieths of a point. */
const millimetres = (length: number): number => Math.round((length / 25.4) * 1440);
const MARGIN = {
  ...{ top: millimetres(37), bottom: millimetres(35) },
  ...{ left: millimetres(28), right: millimetres(26) },
};
const A4 = { width: millimetres(210), height: millimetres(297) };
/** 22 lines to a page. */
const LINE = { line: 570, lineRule: LineRuleType.EXACT };
/** Two characters of the body. */
const INDENT = SIZE.body * 10 * 2;

export type Part =
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export interface Letter {
  issuer: string;
  number: string;
  title: string;
  to: string;
  parts: readonly Part[];
  /** As it stands above the seal: `2026年10月14日`. */
  date: string;
  /** The lines at the foot that let a reader check it. */
  proof: readonly string[];
}

type Style = keyof typeof FONT;

const run = (text: string, style: Style, size: number, color?: string) =>
  new TextRun({ text, font: FONT[style], size, ...(color ? { color } : {}) });

const line = (children: TextRun[], options: IParagraphOptions = {}) =>
  new Paragraph({ spacing: LINE, ...options, children });

const body = (text: string, options: IParagraphOptions = {}) =>
  line([run(text, 'body', SIZE.body)], { alignment: AlignmentType.JUSTIFIED, ...options });

const centred = (text: string, style: Style, size: number, color?: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, style, size, color)] });

const redLine = new Paragraph({
  border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 1 } },
  spacing: { after: 480 },
  children: [],
});

const cell = (text: string, style: Style) =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [run(text, style, SIZE.cell)] })],
  });

const row = (cells: readonly string[], style: Style, tableHeader = false) =>
  new TableRow({ tableHeader, cantSplit: true, children: cells.map((text) => cell(text, style)) });

const grid = ({ head, rows }: Extract<Part, { is: 'table' }>) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, 'heading', true), ...rows.map((cells) => row(cells, 'body'))],
  });

/** Typed line breaks stay paragraphs of their own. */
const paragraphs = (text: string) =>
  text.split('\n').map((each) => body(each, { indent: { firstLine: INDENT } }));

function laidOut(part: Part): (Paragraph | Table)[] {
  if (part.is === 'table') return [grid(part), body('')];
  if (part.is === 'text') return paragraphs(part.text);
  const indent = { firstLine: INDENT };
  return [line([run(part.text, 'heading', SIZE.body)], { indent, keepNext: true })];
}

const head = ({ issuer, number, title, to }: Letter) => [
  centred(issuer, 'title', SIZE.issuer, RED),
  centred(number, 'body', SIZE.body),
  redLine,
  centred(title, 'title', SIZE.title),
  body(''),
  ...(to ? [body(to)] : []),
];

/** The issuer over the date, four characters from the right; the seal goes over both. */
const signature = ({ issuer, date }: Letter) => {
  const right = { alignment: AlignmentType.RIGHT, indent: { right: INDENT * 2 }, keepLines: true };
  return [body(''), body(`${issuer}（印章）`, { ...right, keepNext: true }), body(date, right)];
};

const foot = ({ proof }: Letter) =>
  proof.map((text) => new Paragraph({ children: [run(text, 'body', SIZE.fine)] }));

const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          font: FONT.page,
          size: SIZE.page,
          children: ['— ', PageNumber.CURRENT, ' —'],
        }),
      ],
    }),
  ],
});

/** The letter as a .docx file. */
export const wordOf = (letter: Letter): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: letter.title,
      creator: letter.issuer,
      sections: [
        {
          properties: { page: { size: A4, margin: MARGIN } },
          footers: { default: pageNumber },
          children: [
            ...head(letter),
            ...letter.parts.flatMap(laidOut),
            ...signature(letter),
            body(''),
            ...foot(letter),
          ],
        },
      ],
    }),
  );
