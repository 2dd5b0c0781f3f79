/** The department may open a record behind the material; the college reads it as it was frozen. */
import { useSession } from '../../platform/session/use-session';

type Way = (factId: string) => void;

export const useFactWay = (onFact: Way): Way | undefined =>
  useSession().holds('guidance') ? onFact : undefined;
