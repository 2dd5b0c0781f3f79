/** Why: a run that only ends once the next one has begun shows that runs may overlap. */
'use strict';
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async () => {
  const runs = cloud.database().collection('runs');
  await runs.add({ data: { kind: 'begun' } });
  while ((await runs.where({ kind: 'begun' }).count()).total < 2)
    await new Promise((wake) => setTimeout(wake, 20));
  await runs.add({ data: { kind: 'ended' } });
};
