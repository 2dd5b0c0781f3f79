/** A handful of drawn photos: what went wrong, never people. Records share them. */
import { fileIdOf } from '@louyu/emulator/storage/file-id';
import type { HazardKind } from '@louyu/shared/domain/hazards/state';
import type { Photo } from '@louyu/shared/domain/photos/state';
import { Canvas, type Colour } from './canvas';

const WALL: Colour = [226, 220, 208];
const FLOOR: Colour = [188, 170, 146];
const WHITE: Colour = [246, 246, 242];
const DARK: Colour = [52, 54, 58];
const GREY: Colour = [150, 152, 154];
const BROWN: Colour = [150, 112, 70];
const SCORCH: Colour = [96, 66, 44];
const BLUE: Colour = [140, 176, 200];
const RED: Colour = [178, 64, 52];

const scene = (): Canvas => new Canvas(480, 360, WALL).box(0, 250, 480, 110, FLOOR);

const socketAt = (canvas: Canvas, left: number, top: number, plate: Colour): Canvas =>
  canvas
    .box(left, top, 76, 76, plate)
    .box(left + 24, top + 26, 6, 22, DARK)
    .box(left + 46, top + 26, 6, 22, DARK);

/** A power strip that hangs on another one. */
function wiring(): Canvas {
  const canvas = socketAt(scene(), 60, 90, WHITE).disc(110, 160, 26, SCORCH);
  canvas.line(98, 150, 150, 270, 4, DARK).line(300, 290, 340, 300, 4, DARK);
  for (const left of [140, 330]) {
    canvas.box(left, 268, 140, 36, WHITE);
    for (const hole of [20, 60, 100]) canvas.box(left + hole, 280, 14, 10, DARK);
  }
  return canvas;
}

/** An immersion heater in a bucket. */
const appliance = (): Canvas =>
  socketAt(scene(), 330, 70, WHITE)
    .box(120, 190, 120, 120, BLUE)
    .box(112, 180, 136, 14, GREY)
    .line(180, 160, 180, 280, 5, GREY)
    .line(180, 160, 360, 120, 3, DARK);

/** Boxes in front of the way out. */
const escape = (): Canvas =>
  scene()
    .box(170, 60, 140, 210, GREY)
    .box(182, 72, 116, 198, WHITE)
    .box(120, 220, 120, 100, BROWN)
    .box(230, 240, 130, 90, BROWN)
    .box(150, 160, 100, 64, BROWN)
    .box(196, 30, 88, 22, [58, 128, 84]);

/** A dripping pipe and what gathers under it. */
const water = (): Canvas =>
  scene()
    .box(220, 0, 26, 150, GREY)
    .box(212, 142, 42, 16, DARK)
    .disc(233, 190, 6, BLUE)
    .disc(233, 224, 7, BLUE)
    .line(130, 310, 350, 310, 22, BLUE);

/** A window that does not close. */
const window = (): Canvas =>
  scene()
    .box(120, 40, 240, 190, GREY)
    .box(132, 52, 104, 166, BLUE)
    .box(262, 52, 86, 166, BLUE)
    .box(236, 52, 14, 166, DARK)
    .line(270, 70, 330, 200, 2, WHITE);

/** Put right: one socket, nothing on it, a tick beside it. */
const fixed = (): Canvas =>
  socketAt(scene(), 200, 90, WHITE)
    .line(310, 130, 330, 154, 6, [47, 122, 77])
    .line(330, 154, 372, 96, 6, [47, 122, 77])
    .box(60, 300, 360, 8, RED);

const DRAWINGS = { wiring, appliance, escape, water, window, fixed };
type Drawing = keyof typeof DRAWINGS;

const SHOWS: Record<HazardKind, Drawing> = {
  appliance: 'appliance',
  wiring: 'wiring',
  charging: 'wiring',
  fire: 'escape',
  escape: 'escape',
  lock_window: 'window',
  water: 'water',
  structure: 'window',
  hygiene: 'water',
  other: 'escape',
};

export interface Picture {
  cloudPath: string;
  content: Buffer;
}

const pathOf = (drawing: Drawing): string => `photos/campus-${drawing}.png`;

/** The files that the campus' records name. */
export const pictures: readonly Picture[] = (Object.keys(DRAWINGS) as Drawing[]).map((drawing) => ({
  cloudPath: pathOf(drawing),
  content: DRAWINGS[drawing]().png(),
}));

const bytesAt = new Map(pictures.map(({ cloudPath, content }) => [cloudPath, content.length]));

const photoOf = (drawing: Drawing, takenFor: string): Photo => {
  const path = pathOf(drawing);
  return { fileId: fileIdOf(path), takenFor, bytes: bytesAt.get(path) ?? 0 };
};

/** A photo of a hazard of some kind, taken for an item or stage. */
export const photoFor = (kind: HazardKind, takenFor: string): Photo =>
  photoOf(SHOWS[kind], takenFor);

/** A photo of the result. */
export const photoOfFix = (): Photo => photoOf('fixed', 'fixed');
