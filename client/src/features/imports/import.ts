/** An import as the server tells it. */
import type { get, preview } from '@louyu/shared/contracts/imports';
import type { OutputOf } from '../../platform/call/contract';

export type ImportSummary = OutputOf<typeof get>;
export type PlannedLine = OutputOf<typeof preview>['rows'][number];
export type BadLine = OutputOf<typeof preview>['bad'][number];
export type SkippedLine = OutputOf<typeof preview>['skipped'][number];
