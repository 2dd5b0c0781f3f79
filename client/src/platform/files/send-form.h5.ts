/** Sends a file to the local cloud; XMLHttpRequest, because fetch cannot tell how far it is. */
import { z } from '@louyu/shared/contracts/schema';
import { CLOUD_BASE } from '../cloud-base';
import { currentOpenid } from '../openid';
import { CallProblem } from '../call/call-problem';
import type { CallProblemCode } from '../call/call-problem';

const reply = z.object({ fileID: z.string() });

export const formWith = (cloudPath: string, file: Blob, name: string): FormData => {
  const form = new FormData();
  form.append('cloudPath', cloudPath);
  form.append('file', file, name);
  return form;
};

function post(form: FormData, openid: string, progress?: (share: number) => void): Promise<string> {
  const request = new XMLHttpRequest();
  request.open('POST', `${CLOUD_BASE}/client/upload`);
  request.setRequestHeader('x-louyu-openid', openid);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => progress?.(total ? loaded / total : 0);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('the network failed'));
    request.send(form);
  });
}

/** Resolves with the `fileID`; throws `failure`, in the words of what is being sent. */
export async function sendForm(
  form: FormData,
  failure: CallProblemCode,
  progress?: (share: number) => void,
): Promise<string> {
  try {
    return reply.parse(JSON.parse(await post(form, await currentOpenid(), progress))).fileID;
  } catch {
    throw new CallProblem(failure);
  }
}
