/**
 * Why: the content checks only know users who have used the mini-program within two hours; a check
 * from a timer at night fails in production, and here too.
 */
import type { VirtualClock } from '../timers/virtual-clock';

const recentMs = 2 * 3_600_000;

export class UserActivity {
  private readonly lastSeen = new Map<string, number>();

  constructor(private readonly clock: VirtualClock) {}

  note(openid: string): void {
    this.lastSeen.set(openid, this.clock.now());
  }

  isRecent(openid: string): boolean {
    const seen = this.lastSeen.get(openid);
    return seen !== undefined && this.clock.now() - seen <= recentMs;
  }
}
