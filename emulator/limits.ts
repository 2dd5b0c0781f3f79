/** Why: every limit of the platform that is enforced, in one place and adjustable for a test. */
export interface Limits {
  /** Instances per function; further calls wait. What this machine can carry, not the platform. */
  instances: number;
  /** Calls of one function at a time, waiting ones included; more are refused. */
  concurrency: number;
  requestBytes: number;
  responseBytes: number;
  uploadBytes: number;
  /** Milliseconds of real time that a client may take to send a request. */
  requestMs: number;
  /** Files per getTempFileURL or deleteFile. */
  filesPerCall: number;
  transactionMs: number;
  /** Life of a temporary URL when the caller names none. */
  urlSeconds: number;
  /** Calls of wxacode.getUnlimited, msgSecCheck and mediaCheckAsync (45009). */
  codesPerMinute: number;
  textChecksPerMinute: number;
  mediaChecksPerMinute: number;
}

export const defaultLimits: Limits = {
  instances: 8,
  concurrency: 1000,
  requestBytes: 100 * 1024,
  responseBytes: 1024 * 1024,
  uploadBytes: 20 * 1024 * 1024,
  requestMs: 60_000,
  filesPerCall: 50,
  transactionMs: 30_000,
  urlSeconds: 600,
  codesPerMinute: 5000,
  textChecksPerMinute: 4000,
  mediaChecksPerMinute: 2000,
};
