/** Before a draft goes to the second officer: what it will mean, who will see it. */
import { CONDUCT_TERMS, OPINION_TERMS } from '@louyu/shared/messages/terms';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import type { Case } from './candidacy';
import type { OpinionWriting } from './use-opinion-draft';

interface DraftSheetProps {
  of: Case;
  writing: OpinionWriting;
  onClose: () => void;
}

/** A refusal over one piece of evidence names the piece. */
function refusalOf({ problem }: OpinionWriting, of: Case): string | undefined {
  const factId = problem?.details['factId'];
  const fact = of.consultation?.dossier.facts.find((each) => each.factId === factId);
  return fact ? `${problem?.text}（${CONDUCT_TERMS[fact.category]}：${fact.text}）` : problem?.text;
}

export const DraftSheet = ({ of, writing, onClose }: DraftSheetProps) => {
  const { body, pending, send } = writing;
  const kind = body.kind ? OPINION_TERMS[body.kind] : '';
  return (
    <DeedSheet
      id="draft"
      open
      title="提交草稿"
      onClose={onClose}
      does={[
        `对${of.name}的意见是“${kind}”。`,
        '草稿还不算数：要由另一位同志核对依据、会签后才生效，也可能退回。',
      ]}
      told="指导部其他同志收到提醒。会签以前，学院和本人都看不到内容。"
      problem={refusalOf(writing, of)}
      action="提交草稿"
      busy={pending && '正在提交…'}
      onConfirm={() => void send()}
    />
  );
};
