/**
 * Why: what the SDKs can send and a local cloud cannot mean. Each is refused in the platform's
 * form and says why, so that nobody looks for the mistake in their own code. A request is never
 * answered with an invented success.
 */
import type { ActionHandler } from './admin-endpoint';
import { invalidParameter } from './cloud-error';

const reasons: Record<string, string> = {
  'wx.api':
    'cloud.callOpenAPI is deprecated and has no contract; use cloud.openapi, which is modelled',
  'wx.wxPayApi': 'there is no WeChat Pay here; put it behind a port of your own for tests',
  'wx.wxCallContainerApi': 'there are no containers here',
  'auth.getUserInfoForAdmin': 'there are no CloudBase accounts here, only openids',
  'analytics.report': 'nobody collects reports here',
};

export const unmodelledActions = (): Record<string, ActionHandler> =>
  Object.fromEntries(
    Object.entries(reasons).map(([action, reason]) => [
      action,
      () => Promise.reject(invalidParameter(`${action} is not modelled: ${reason}`)),
    ]),
  );
