/** Writing a form: its parts and items, what is still wrong with them, and how it will look in the corridor. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { formWording, keepForm, publishForm } from '@louyu/shared/contracts/inspection-forms';
import { flawsOf } from '@louyu/shared/domain/inspections/soundness';
import { useDraft } from '../../platform/drafts/use-draft';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Columns } from '../../ui/frame/columns';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { FormParts } from './form-parts';
import { FormPreview } from './form-preview';
import { ItemSheet } from './item-sheet';
import { changeItem, raiseItem, removeItem } from './form-draft';
import type { FormWording } from './form-draft';
import type { FormSection } from './template';

export interface WrittenEdition extends FormWording {
  id: string;
  number: number;
  version: number;
}

interface FormEditorProps {
  edition: WrittenEdition;
  ready: readonly FormSection[];
  place: string;
  onLeave: () => void;
}

const readWording = (stored: unknown): FormWording | undefined => {
  const read = formWording.safeParse(stored);
  return read.success ? read.data : undefined;
};

export type ChangeWording = (step: (wording: FormWording) => FormWording) => void;

interface OpenItemProps {
  wording: FormWording;
  change: ChangeWording;
  open: string;
  onClose: () => void;
}

function OpenItem({ wording, change, open, onClose }: OpenItemProps) {
  const section = wording.sections.find(({ items }) => items.some(({ key }) => key === open));
  const item = section?.items.find(({ key }) => key === open);
  if (!section || !item) return null;
  const faults = flawsOf(wording.sections).filter((flaw) => flaw.item === open);
  return (
    <ItemSheet
      item={item}
      wording={wording}
      faults={faults.map(({ fault }) => fault)}
      change={(part) => change(changeItem(open, part))}
      onRaise={() => change(raiseItem(section.key, open))}
      onRemove={() => {
        change(removeItem(open));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Keeps first what was written since, so that what is published is what is on the screen. */
function usePublishing({ id, version }: WrittenEdition, wording: FormWording) {
  const [keep, publish] = [useAct(keepForm), useAct(publishForm)];
  const kept = () => keep.act({ editionId: id, expectedVersion: version, ...wording });
  return {
    keep: kept,
    publish: async () => {
      const saved = await kept();
      return saved && publish.act({ editionId: id, expectedVersion: saved.version });
    },
    busy: keep.pending || publish.pending,
    problem: (publish.problem ?? keep.problem)?.text,
  };
}

export function FormEditor({ edition, ready, place, onLeave }: FormEditorProps) {
  const { title, sections } = edition;
  const draft = useDraft<FormWording>({
    name: `inspection-form:${edition.id}`,
    empty: { title, sections },
    read: readWording,
  });
  const [open, setOpen] = useState<string>();
  const [asking, setAsking] = useState(false);
  const wording = draft.body;
  const act = usePublishing(edition, wording);
  const change: ChangeWording = (step) => draft.change(step);
  const left = flawsOf(wording.sections).length;
  const finish = async (work: () => Promise<unknown>) => {
    if (!(await work())) return;
    await draft.finish();
    onLeave();
  };
  if (draft.loading)
    return (
      <Page wide title="写检查表">
        <SkeletonCard lines={6} />
      </Page>
    );
  return (
    <Page
      wide
      title="写检查表"
      heading={`${place} 第 ${edition.number} 版`}
      lead="发布以后不能再改；要改就起草新的一版。"
      foot={
        <>
          <Button
            kind="primary"
            id="publish-form"
            disabled={left > 0}
            onPress={() => setAsking(true)}
          >
            {left > 0 ? `还有 ${left} 处要写好` : '发布这一版'}
          </Button>
          <Button
            kind="quiet"
            id="keep-form"
            busy={act.busy && !asking && '正在存…'}
            onPress={() => void finish(act.keep)}
          >
            先存成草稿
          </Button>
        </>
      }
    >
      {act.problem && !asking && <ProblemNote text={act.problem} />}
      <Columns
        beside={
          <Section title="检查人看到的样子" note="点一点，条件项会跟着出现">
            <FormPreview wording={wording} />
          </Section>
        }
      >
        <View className="ly-items">
          <Field
            id="form-title"
            label="检查表的名称"
            max={20}
            value={wording.title}
            onChange={(words) => draft.change({ title: words })}
          />
          <FormParts wording={wording} ready={ready} change={change} onOpen={setOpen} />
        </View>
      </Columns>
      {open && (
        <OpenItem
          wording={wording}
          change={change}
          open={open}
          onClose={() => setOpen(undefined)}
        />
      )}
      <DeedSheet
        open={asking}
        id="publish"
        title="发布这一版"
        onClose={() => setAsking(false)}
        does={[
          '从现在起新排的巡查都用这一版；已经排好的照旧用原来的。',
          '这一版以后不能再改。以前的记录仍按当时的那一版显示。',
        ]}
        told="检查的同志打开检查表就会看到。"
        problem={act.problem}
        action="发布"
        busy={act.busy && '正在发布…'}
        onConfirm={() => void finish(act.publish)}
      />
    </Page>
  );
}
