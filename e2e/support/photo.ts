/** A real picture to choose from the album: drawn by the browser, so that it decodes. */
import type { Page } from '@playwright/test';

/** A JPEG of a socket-coloured square with a dark mark. */
export async function drawnPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 480];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#d9d4c8';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#4a4640';
    pen.fillRect(260, 180, 120, 120);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

/** Taps a photo picker and answers the file chooser with a drawn photo. */
export async function choosePhoto(page: Page, tap: () => Promise<void>): Promise<void> {
  const photo = await drawnPhoto(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()]);
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
}
