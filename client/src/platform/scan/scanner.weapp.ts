/** WeChat's scanner: a mini-program code comes back as a path, anything else as text. */
import Taro from '@tarojs/taro';
import { CallProblem } from '../call/call-problem';
import { doorCode } from './door-code';
import type { DoorCode } from './door-code';
import type { Scanner } from './scan-port';

interface Scanned {
  path?: string;
  result?: string;
}

const readDoor = ({ path, result }: Scanned): DoorCode => {
  const found = path
    ? doorCode({ kind: 'path', path })
    : doorCode({ kind: 'link', link: result ?? '' });
  if (!found) throw new CallProblem('client.not_a_door');
  return found;
};

const failureText = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown ? String(thrown.errMsg) : '';

async function openCamera(): Promise<Scanned | undefined> {
  try {
    return await Taro.scanCode({ onlyFromCamera: false });
  } catch (thrown) {
    if (failureText(thrown).includes('cancel')) return undefined;
    throw new CallProblem('client.no_camera');
  }
}

export const scanner: Scanner = {
  hasCamera: true,
  scan: async () => {
    const scanned = await openCamera();
    return scanned && readDoor(scanned);
  },
};
