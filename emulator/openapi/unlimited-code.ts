/**
 * Why: `wxacode.getUnlimited`. A real mini-program code cannot be drawn outside WeChat, so the
 * picture is a QR code of `page?scene=…`; what may be asked for is checked as WeChat checks it.
 */
import { toBuffer } from 'qrcode';
import { ApiRefusal } from './api-refusal';
import { isKnownPage } from './known-pages';
import type { OpenApi } from './open-api-gateway';

const scenePattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;

const assertScene = (scene: unknown): string => {
  if (typeof scene === 'string' && scenePattern.test(scene)) return scene;
  throw new ApiRefusal(40169, 'invalid length for scene, or the data is not json string');
};

const assertPage = (pages: string[] | undefined, parameters: Record<string, unknown>): string => {
  const page = parameters['page'] ?? pages?.[0] ?? 'pages/index/index';
  const malformed = typeof page !== 'string' || page.startsWith('/') || page.includes('?');
  const unpublished = parameters['check_path'] !== false && !isKnownPage(pages, String(page));
  if (malformed || unpublished) throw new ApiRefusal(41030, 'invalid page');
  return page;
};

const widthOf = (width: unknown): number => {
  if (width === undefined) return 430;
  if (typeof width === 'number' && width >= 280 && width <= 1280) return width;
  throw new ApiRefusal(40097, 'invalid args: width must be from 280 to 1280');
};

export const unlimitedCode =
  (pages: string[] | undefined): OpenApi =>
  async (parameters) => {
    const scene = assertScene(parameters['scene']);
    const page = assertPage(pages, parameters);
    const text = `${page}?scene=${encodeURIComponent(scene)}`;
    const buffer = await toBuffer(text, { width: widthOf(parameters['width']), margin: 2 });
    return { contentType: 'image/png', buffer };
  };
