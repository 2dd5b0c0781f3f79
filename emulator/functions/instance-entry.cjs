/**
 * Why: the inside of one function instance. Plain CommonJS, because it runs in a worker thread
 * started from TypeScript runners of every kind. Only `Date` follows the virtual clock; timers,
 * timeouts and performance.now stay real.
 */
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { format } = require('node:util');
const { getHeapStatistics } = require('node:v8');
const { installDate } = require('./virtual-date.cjs');

const realNow = Date.now;
let clock = workerData.clock;
installDate(() => clock.frozenAt ?? realNow() + clock.offset);

let currentRequest = '';
for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
  console[level] = (...args) => {
    const line = format(...args);
    parentPort.postMessage({ kind: 'log', level, requestId: currentRequest, line });
  };
}

const setEnvironment = (environment, previousKeys) => {
  for (const key of previousKeys) Reflect.deleteProperty(process.env, key);
  Object.assign(process.env, environment);
  return Object.keys(environment);
};

let handler;
let contextKeys = [];

const load = () => {
  handler ??= require(workerData.entry).main;
  if (typeof handler !== 'function') throw new Error('exports.main is not a function');
  return handler;
};

const describe = (error) => {
  if (error instanceof Error) return `${error.name}: ${error.message}\n${error.stack ?? ''}`;
  return typeof error === 'string' ? error : format(error);
};

const summary = (error) => {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  if (error && typeof error === 'object') return error.errMsg ?? JSON.stringify(error);
  return String(error);
};

const invoke = async ({ requestId, event, context, environment }) => {
  currentRequest = requestId;
  contextKeys = setEnvironment(environment, contextKeys);
  try {
    const result = await load()(JSON.parse(event), context);
    const heapBytes = getHeapStatistics().used_heap_size;
    parentPort.postMessage({ kind: 'done', requestId, heapBytes, text: JSON.stringify(result) });
  } catch (error) {
    const heapBytes = getHeapStatistics().used_heap_size;
    const failure = { message: summary(error), detail: describe(error) };
    parentPort.postMessage({ kind: 'failed', requestId, heapBytes, ...failure });
  }
};

parentPort.on('message', (message) => {
  if (message.kind === 'clock') clock = message.clock;
  if (message.kind === 'invoke') {
    clock = message.clock;
    void invoke(message);
  }
});
