/** 依据: the record behind a claim, its date, its recorder, and the person's own remark beside it. */
import { Text, View } from '@tarojs/components';
import { State } from '../words/state';
import { exactDay, exactTime } from '../words/spoken-time';
import type { ReactNode } from 'react';
import type { Tone } from '../words/state';
import './evidence-card.scss';

interface EvidenceCardProps {
  /** What was recorded, in a few words. */
  title: string;
  /** The record itself. */
  children: ReactNode;
  /** When it happened or was recorded: an instant, or a day without a clock; absent for what simply is. */
  at?: string | null;
  /** By role and name; absent where nobody wrote it down. */
  recorder?: string;
  state?: { tone: Tone; word: string };
  /** The person's own words; `null` where none were given; absent where none are asked for. */
  remark?: { text: string; at?: string } | null;
  /** Stands in place of words that were not given. */
  unsaid?: string;
  /** A box to choose it, a way to open it. */
  action?: ReactNode;
}

const isDay = (at: string): boolean => !at.includes('T');
const exact = (at: string): string => (isDay(at) ? exactDay(at) : exactTime(at));

const Remark = ({ remark, unsaid = '还没有说明，本人仍可补充。' }: RemarkProps) => (
  <View className="ly-evidence__remark">
    <Text className="ly-evidence__label">本人说明</Text>
    <View className="ly-evidence__words">{remark ? remark.text : unsaid}</View>
    {remark?.at && <Text className="ly-evidence__source">{exact(remark.at)}</Text>}
  </View>
);

type RemarkProps = Pick<EvidenceCardProps, 'remark' | 'unsaid'>;

export const EvidenceCard = ({ title, children, at, recorder, ...props }: EvidenceCardProps) => (
  <View className="ly-evidence">
    <View className="ly-evidence__head">
      <Text className="ly-evidence__title">{title}</Text>
      {props.state && <State tone={props.state.tone}>{props.state.word}</State>}
    </View>
    <View className="ly-evidence__sides">
      <View className="ly-evidence__record">
        <View className="ly-evidence__words">{children}</View>
        {(at || recorder) && (
          <Text className="ly-evidence__source">
            {[at && exact(at), recorder].filter(Boolean).join(' · ')}
          </Text>
        )}
      </View>
      {props.remark !== undefined && <Remark remark={props.remark} unsaid={props.unsaid} />}
    </View>
    {props.action}
  </View>
);
