/**
 * A function as a fresh process: loads the bundle named by the first argument, answers one
 * request and says how many milliseconds after the process began the envelope was there.
 */
'use strict';
const { main } = require(process.argv[2]);

main({ procedure: 'organization.me', input: {} }).then((envelope) => {
  const ms = performance.now();
  if (!envelope.ok || !envelope.data.person) throw new Error(JSON.stringify(envelope));
  process.stdout.write(`${ms}\n`);
  process.exit(0);
});
