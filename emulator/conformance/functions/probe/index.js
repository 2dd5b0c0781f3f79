/** Why: the tests drive the real SDK from outside; this function runs what they send as source. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

exports.main = async (event, context) => {
  const AsyncFunction = (async () => undefined).constructor;
  const run = new AsyncFunction('cloud', 'db', '_', 'input', 'event', 'context', event.source);
  try {
    return { value: await run(cloud, db, db.command, event.input, event, context) };
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
