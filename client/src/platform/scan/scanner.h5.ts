/** The browser has no scanner: a door is opened by typing the code that is printed on it. */
import { CallProblem } from '../call/call-problem';
import type { Scanner } from './scan-port';

export const scanner: Scanner = {
  hasCamera: false,
  scan: () => Promise.reject(new CallProblem('client.no_camera')),
};
