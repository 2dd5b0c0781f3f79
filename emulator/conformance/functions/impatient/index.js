/** Why: a function that waits for the database for as long as it is allowed to live. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = () => cloud.database().collection('things').get();
