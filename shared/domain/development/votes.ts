/**
 * When a branch meeting has carried a resolution (《细则》第二十条、第二十一条): more than half
 * of those entitled to vote are present, and more than half of all entitled are in favour;
 * written votes of the absent count. 讨论转正的要求相同（第三十三条）.
 */
import { ensure } from '../kernel/problem';
import type { Vote } from './state';

const isMajority = (part: number, whole: number): boolean => part * 2 > whole;

const addsUp = (vote: Vote): boolean => {
  const { entitled, present, written, inFavour, against, abstained } = vote;
  const counts = [entitled, present, written, inFavour, against, abstained];
  const cast = inFavour + against + abstained;
  return (
    counts.every((count) => Number.isInteger(count) && count >= 0) &&
    present + written <= entitled &&
    cast === present + written
  );
};

/**
 * @throws development.vote_required, development.vote_wrong (numbers that do not add up),
 * development.no_quorum, development.vote_failed
 */
export function ensureCarried(vote: Vote | null): asserts vote is Vote {
  ensure(vote, 'development.vote_required');
  ensure(addsUp(vote), 'development.vote_wrong');
  ensure(isMajority(vote.present, vote.entitled), 'development.no_quorum');
  ensure(isMajority(vote.inFavour, vote.entitled), 'development.vote_failed');
}
