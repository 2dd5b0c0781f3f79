/** Why: the tests drive the real SDK from outside; this function runs what they send as source. */
'use strict';
const cloud = require(process.env.CONFORMANCE_SDK ?? 'wx-server-sdk');

// Inside a function the environment says everything; outside, credentials are handed over.
const access = process.env.CONFORMANCE_INIT;
cloud.init(access ? JSON.parse(access) : { env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

exports.cloud = cloud;

exports.main = async (event, context) => {
  const AsyncFunction = (async () => undefined).constructor;
  const names = ['cloud', 'db', '_', 'input', 'event', 'context', 'require'];
  const run = new AsyncFunction(...names, event.source);
  try {
    return { value: await run(cloud, db, db.command, event.input, event, context, require) };
  } catch (error) {
    return {
      error: {
        errCode: error.errCode,
        errMsg: error.errMsg,
        code: error.code,
        message: String(error.message ?? error),
      },
    };
  }
};
