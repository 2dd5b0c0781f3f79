// Babel for both builds. Targets are kept small on purpose: iOS 13 and Chrome 80 are below every
// WeChat that runs base library 3.x, and the smaller syntax gap saves about 20 KB of polyfills.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '13', chrome: '80' },
      },
    ],
  ],
};
