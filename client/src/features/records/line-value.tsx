/** What a line says; a college or class by its name as soon as that is known. */
import { Text } from '@tarojs/components';
import { units } from '@louyu/shared/contracts/organization-bodies';
import { useRead } from '../../platform/query/use-read';
import type { Told } from './record';
import './records.scss';

export type Line = Told['lines'][number];

function useName({ unit, text }: Line): string {
  const input = { kind: unit ?? 'college', ids: [text], closed: false, after: null };
  const { data } = useRead(units, input, { when: unit !== undefined });
  return data?.rows[0]?.name ?? text;
}

const UnitName = ({ line }: { line: Line }) => <>{useName(line)}</>;

export const LineValue = ({ line }: { line: Line }) => (
  <Text className="ly-records__value">{line.unit ? <UnitName line={line} /> : line.text}</Text>
);
