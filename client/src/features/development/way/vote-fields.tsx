/** The count of a branch meeting, and at once whether it carries. */
import { View } from '@tarojs/components';
import { Field } from '../../../ui/controls/field';
import { State } from '../../../ui/words/state';
import { VOTE_KEYS, voteOf } from './step-draft';
import type { VoteDraft } from './step-draft';

const LABELS: Record<(typeof VOTE_KEYS)[number], string> = {
  entitled: '应到有表决权',
  present: '实到',
  written: '书面意见',
  inFavour: '赞成',
  against: '反对',
  abstained: '弃权',
};

interface VoteFieldsProps {
  vote: VoteDraft;
  onChange: (vote: VoteDraft) => void;
}

/** The same reckoning as the rule's, said before it is sent. */
function Outcome({ vote }: { vote: VoteDraft }) {
  const counted = voteOf(vote);
  if (!counted) return null;
  const { entitled, present, written, inFavour, against, abstained } = counted;
  if (inFavour + against + abstained !== present + written)
    return <State tone="overdue">人数对不上</State>;
  if (present * 2 <= entitled) return <State tone="overdue">到会没有过半</State>;
  return inFavour * 2 > entitled ? (
    <State tone="done">赞成过半，通过</State>
  ) : (
    <State tone="overdue">赞成没有过半，没有通过</State>
  );
}

export const VoteFields = ({ vote, onChange }: VoteFieldsProps) => (
  <View className="ly-way__vote">
    <View className="ly-way__numbers">
      {VOTE_KEYS.map((key) => (
        <Field
          key={key}
          id={`vote-${key}`}
          label={LABELS[key]}
          keyboard="number"
          value={vote[key]}
          onChange={(value) => onChange({ ...vote, [key]: value })}
        />
      ))}
    </View>
    <Outcome vote={vote} />
  </View>
);
