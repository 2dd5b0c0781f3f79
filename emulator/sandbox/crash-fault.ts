/** Why: lets the calling instance die right before or right after its commit, once. */
import type { CommitHooks } from '../database/database-actions';
import type { TransactionRegistry } from '../database/transaction-registry';
import type { FunctionHost } from '../functions/function-host';
import { CloudError } from '../gateway/cloud-error';
import type { FaultControl } from './faults';

type Moment = 'before_commit' | 'after_commit';

export class CrashFault implements CommitHooks {
  constructor(
    private readonly faults: FaultControl,
    private readonly transactions: TransactionRegistry,
    private readonly functions: FunctionHost,
    private readonly log: (line: string) => void,
  ) {}

  before(owner: string | undefined): void {
    if (this.faults.takeCommitConflict()) this.transactions.conflictsAhead += 1;
    this.crash('before_commit', owner);
  }

  after(owner: string | undefined): void {
    this.crash('after_commit', owner);
  }

  /** The caller hears nothing more; throwing keeps the reply from claiming success. */
  private crash(moment: Moment, owner: string | undefined): void {
    if (!this.faults.takeCrash(moment)) return;
    const message = `the function instance crashed ${moment.replace('_', ' ')}`;
    this.log(`fault: ${owner ?? '(outside)'}: ${message}`);
    const outcome = { ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message } as const;
    void this.functions.instance(owner)?.kill(outcome);
    throw new CloudError('SYS_ERR', message);
  }
}
