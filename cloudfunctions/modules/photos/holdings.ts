/** The register of uploads names nobody. */
import type { HoldingsOf } from '../../kernel/holdings';

export const photoHoldings: HoldingsOf = {
  holdings: [],
  nothing: [
    { context: 'photos', collection: 'uploads', reason: '照片的随机编号和时间，一周后由系统清理' },
  ],
};
