// An ordinary cloud function: nothing in it knows where it runs.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ text }) => {
  const { OPENID } = cloud.getWXContext();
  const entries = cloud.database().collection('entries');
  await entries.add({ data: { text, by: OPENID, at: new Date() } });
  const { total } = await entries.where({ by: OPENID }).count();
  return { text, by: OPENID, total };
};
