/** Why: every way in which a function can fail its caller. */
'use strict';
exports.main = async ({ how }) => {
  if (how === 'throw') throw new Error('on purpose');
  if (how === 'reject-object') throw { errCode: 7, errMsg: 'plain object' };
  if (how === 'exit') process.exit(3);

  if (how === 'memory') {
    const kept = [];
    for (;;) kept.push(new Array(1e5).fill(kept.length));
  }
  if (how === 'loop') for (;;);
  if (how === 'big') return 'x'.repeat(1024 * 1024 + 1);
  if (how === 'cyclic') {
    const self = {};
    self.self = self;
    return self;
  }
  if (how === 'nothing') return undefined;
  if (how === 'uncaught') {
    setTimeout(() => {
      throw new Error('later');
    }, 1);
    return new Promise(() => undefined);
  }
  return how;
};
