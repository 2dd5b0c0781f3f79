/// <reference types="@tarojs/taro" />
// Assets that webpack understands, and the constants that the build writes into the code.

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.scss';
declare module '*.css';

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
    /** Which cloud this build talks to: the laptop's local cloud, or WeChat's. */
    LOUYU_CLOUD: 'local' | 'wechat';
    /** The university's emergency number; empty when none was set. */
    LOUYU_CAMPUS_PHONE?: string;
  }
}
