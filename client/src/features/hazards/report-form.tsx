/** The form for reporting a hazard: what kind, what one saw, a photo of it and not of people. */
import { HAZARD_FACTS, HAZARD_KINDS } from '@louyu/shared/domain/hazards/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { FACT_TERMS } from '@louyu/shared/messages/hazards';
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { usePhotos } from '../../platform/photos/use-photos';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { PhotoPicker } from '../../ui/pieces/photo-picker';
import type { HazardFact } from '@louyu/shared/domain/hazards/state';
import type { ReportDraft } from './report-draft';

const MAX_PHOTOS = 3;
const KINDS = HAZARD_KINDS.map((value) => ({ value, label: HAZARD_KIND_TERMS[value] }));
const FACTS = HAZARD_FACTS.map((value) => ({ value, label: FACT_TERMS[value] }));

interface ReportFormProps {
  draft: ReportDraft;
  change: (next: Partial<ReportDraft>) => void;
  missing: { kind?: string; text?: string };
}

export function ReportForm({ draft, change, missing }: ReportFormProps) {
  const taken = usePhotos({
    ids: draft.photos,
    max: MAX_PHOTOS,
    onChange: (photos) => change({ photos }),
  });
  return (
    <Card>
      <Section>
        <Field
          id="hazard-text"
          label="看到了什么"
          multiline
          max={TEXT.paragraph}
          placeholder="如：走廊尽头插座松动，插拔时有火花"
          value={draft.text}
          onChange={(text) => change({ text })}
          error={missing.text}
        />
        <PhotoPicker
          id="hazard-photos"
          label="照片（可不放）"
          hint="只拍隐患，不拍人。照片里的位置信息会去掉。"
          photos={taken.photos}
          max={MAX_PHOTOS}
          onAdd={taken.add}
          onRemove={taken.remove}
          onPreview={taken.preview}
          error={taken.problem}
        />
        <ChoiceList
          id="hazard-kind"
          label="哪一类"
          columns
          choices={KINDS}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          error={missing.kind}
        />
        <ChoiceList<HazardFact>
          many
          id="hazard-facts"
          label="有没有这些情况（可不选）"
          hint="选了会加快处理。有人受伤或着火，请先打 120、119。"
          choices={FACTS}
          value={draft.facts}
          onChange={(facts) => change({ facts })}
        />
      </Section>
    </Card>
  );
}
