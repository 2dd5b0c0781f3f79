/** Why: a function with a trigger, so that timers have something to fire. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  const data = { event, source: SOURCE, openid: OPENID ?? null, now: new Date().toISOString() };
  await cloud.database().collection('ticks').add({ data });
};
