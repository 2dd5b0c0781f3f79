/** Why: lets the calling instance die right before or right after its commit, once. */
import type { CommitHooks } from '../database/database-actions';
import type { TransactionRegistry } from '../database/transactions/transaction-registry';
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

  async before(instance: string | undefined): Promise<void> {
    if (this.faults.takeCommitConflict()) this.transactions.conflictsAhead += 1;
    await this.crash('before_commit', instance);
  }

  async after(instance: string | undefined): Promise<void> {
    await this.crash('after_commit', instance);
  }

  /** Returns only once the instance is gone, so that it cannot go on with what we answer. */
  private async crash(moment: Moment, instance: string | undefined): Promise<void> {
    if (!this.faults.takeCrash(moment)) return;
    const message = `the function instance crashed ${moment.replace('_', ' ')}`;
    this.log(`fault: ${instance ?? '(outside)'}: ${message}`);
    const outcome = { ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message } as const;
    await this.functions.instance(instance)?.kill(outcome);
    throw new CloudError('SYS_ERR', message);
  }
}
