/** Why: the same code without a permission in config.json must be refused. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = () =>
  cloud.openapi.security
    .msgSecCheck({ content: 'x' })
    .catch((error) => ({ errCode: error.errCode, errMsg: error.errMsg }));
