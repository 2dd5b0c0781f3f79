/** Moves of the eye: a photo at full size, a place on a long page. */
import Taro from '@tarojs/taro';

export const previewPhotos = (urls: readonly string[], current?: string): void =>
  void Taro.previewImage({ urls: [...urls], current });

/** Room above it for the browser's bar. */
const MARGIN = -72;

export const scrollToId = (id: string): void =>
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: MARGIN, duration: 200 });
