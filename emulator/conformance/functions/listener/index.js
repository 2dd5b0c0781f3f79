/** Why: the one function that hears what WeChat pushes; it keeps what it heard. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext();
  await cloud
    .database()
    .collection('heard')
    .add({ data: { event, openid: OPENID } });
  return 'success';
};
