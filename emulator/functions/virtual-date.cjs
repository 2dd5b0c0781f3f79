/**
 * Why: `Date` inside an instance follows the virtual clock and, as on the platform, the zone UTC.
 * A worker cannot have a time zone of its own (`TZ` is read once for the whole process), so where
 * the host lives elsewhere, whatever is local is answered by its UTC counterpart.
 */
'use strict';
const Real = Date;
const RealFormat = Intl.DateTimeFormat;
const offsetOf = Real.prototype.getTimezoneOffset;

// A text that names its zone, or a bare ISO date, means the same everywhere.
const named = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}(?:\s*\(.*\))?)\s*$/i;
const bareDate = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;

const parseInUtc = (text) => {
  const parsed = Real.parse(text);
  if (Number.isNaN(parsed) || named.test(text) || bareDate.test(text)) return parsed;
  return parsed - offsetOf.call(new Real(parsed)) * 60_000;
};

const instantOf = (args) => {
  if (args.length > 1) return Real.UTC(...args);
  return typeof args[0] === 'string' ? parseInUtc(args[0]) : args[0];
};

const day = (text) => text.replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
const time = (text) => `${text.slice(-12, -4)} GMT+0000 (Coordinated Universal Time)`;

const spelled = (write) =>
  function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this.toUTCString());
  };

const localized = (original) =>
  function (locales, options) {
    return original.call(this, locales, { timeZone: 'UTC', ...options });
  };

const patchPrototype = (prototype) => {
  const parts = ['Date', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'];
  for (const part of parts) {
    prototype[`get${part}`] = prototype[`getUTC${part}`];
    prototype[`set${part}`] = prototype[`setUTC${part}`];
  }
  prototype.getDay = prototype.getUTCDay;
  prototype.getTimezoneOffset = () => 0;
  prototype.toString = spelled((text) => `${day(text)} ${time(text)}`);
  prototype.toDateString = spelled(day);
  prototype.toTimeString = spelled(time);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    prototype[name] = localized(prototype[name]);
  }
};

const formatInUtc = new Proxy(RealFormat, {
  construct: (target, [locales, options], newTarget) =>
    Reflect.construct(target, [locales, { timeZone: 'UTC', ...options }], newTarget),
  apply: (target, _, [locales, options]) => target(locales, { timeZone: 'UTC', ...options }),
});

/** Replaces the globals of this thread. `now` answers in milliseconds since 1970. */
exports.installDate = (now) => {
  const elsewhere = new RealFormat().resolvedOptions().timeZone !== 'UTC';
  const VirtualDate = new Proxy(Real, {
    construct: (target, args, newTarget) => {
      if (args.length === 0) return Reflect.construct(target, [now()], newTarget);
      return Reflect.construct(target, elsewhere ? [instantOf(args)] : args, newTarget);
    },
    apply: () => new Real(now()).toString(),
    get: (target, property, receiver) => {
      if (property === 'now') return now;
      if (property === 'parse' && elsewhere) return parseInUtc;
      return Reflect.get(target, property, receiver);
    },
  });
  if (elsewhere) {
    patchPrototype(Real.prototype);
    Intl.DateTimeFormat = formatInUtc;
  }
  Real.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
};
