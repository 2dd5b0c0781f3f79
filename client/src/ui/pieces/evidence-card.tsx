/** 依据: the record behind a claim, its date, its recorder, and the person's own remark beside it. */
import { Text, View } from '@tarojs/components';
import { State } from '../words/state';
import { exactTime } from '../words/spoken-time';
import type { ReactNode } from 'react';
import type { Tone } from '../words/state';
import './evidence-card.scss';

interface EvidenceCardProps {
  /** What was recorded, in a few words. */
  title: string;
  /** The record itself. */
  children: ReactNode;
  /** When it happened or was recorded. */
  at: string;
  /** By role and name. */
  recorder: string;
  state?: { tone: Tone; word: string };
  /** The person's own words; `null` while their time to answer runs; absent when none was given. */
  remark?: { text: string; at: string } | null;
  /** A box to choose it, a way to open it. */
  action?: ReactNode;
}

const Remark = ({ remark }: Required<Pick<EvidenceCardProps, 'remark'>>) => (
  <View className="ly-evidence__remark">
    <Text className="ly-evidence__label">本人说明</Text>
    <View>{remark ? remark.text : '还没有说明，本人仍可补充。'}</View>
    {remark && <Text className="ly-evidence__source">{exactTime(remark.at)}</Text>}
  </View>
);

export const EvidenceCard = ({ title, children, at, recorder, ...props }: EvidenceCardProps) => (
  <View className="ly-evidence">
    <View className="ly-evidence__head">
      <Text className="ly-evidence__title">{title}</Text>
      {props.state && <State tone={props.state.tone}>{props.state.word}</State>}
    </View>
    <View className="ly-evidence__sides">
      <View className="ly-evidence__record">
        <View>{children}</View>
        <Text className="ly-evidence__source">
          {exactTime(at)} · {recorder}
        </Text>
      </View>
      {props.remark !== undefined && <Remark remark={props.remark} />}
    </View>
    {props.action}
  </View>
);
