/** Why: a timer whose run fails must not end the timer. */
exports.main = () => {
  throw new Error('stumbled');
};
