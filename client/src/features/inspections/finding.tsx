/** A failed safety item: how serious, a photo of it, a few words. It becomes a hazard for logistics. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { PHOTO_LIMIT } from '@louyu/shared/domain/photos/state';
import { SEVERITIES } from '@louyu/shared/domain/hazards/state';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { asCallProblem } from '../../platform/call/call-problem';
import { camera } from '../../platform/photos/camera';
import { previewPhotos } from '../../platform/look';
import { shelf } from '../../platform/photos/shelf';
import { useKeptPhotos } from '../../platform/photos/use-kept-photos';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { PhotoPicker } from '../../ui/pieces/photo-picker';
import { addPhotos, describe, removePhotos } from './form-body';
import { PHOTO_HINT, SEVERITY_MEANS } from './words';
import type { FormItem } from './template';
import type { ItemProps } from './form-item-props';

const severities = ({ suggests }: FormItem) =>
  SEVERITIES.map((value) => ({
    value,
    label: SEVERITY_TERMS[value],
    note: value === suggests ? `建议选这个 · ${SEVERITY_MEANS[value]}` : SEVERITY_MEANS[value],
  }));

function useCamera({ item, body, change }: ItemProps) {
  const [trouble, setTrouble] = useState<string>();
  const taken = body.answers[item.key]?.photos ?? [];
  const add = async () => {
    setTrouble(undefined);
    try {
      const photos = await camera.choose(PHOTO_LIMIT.perItem - taken.length);
      if (photos.length > 0)
        change(
          addPhotos(
            item.key,
            photos.map(({ id }) => id),
          ),
        );
    } catch (thrown) {
      setTrouble(asCallProblem(thrown).text);
    }
  };
  const remove = (id: string) => {
    change(removePhotos(item.key, [id]));
    void shelf.drop(id);
  };
  return { trouble, taken, add, remove };
}

interface PhotosProps extends ItemProps {
  label?: string;
  hint?: string;
}

export function Photos({ label = '照片', hint, ...props }: PhotosProps) {
  const { trouble, taken, add, remove } = useCamera(props);
  const found = useKeptPhotos(taken) ?? [];
  const urls = found.map(({ url }) => url);
  const missing = props.strict && taken.length === 0 ? '请拍一张看得清隐患的照片' : undefined;
  return (
    <PhotoPicker
      id={`photos-${props.item.key}`}
      label={label}
      hint={hint || PHOTO_HINT}
      max={PHOTO_LIMIT.perItem}
      photos={found.map((photo) => ({ ...photo, state: 'kept' }))}
      error={trouble ?? missing}
      onAdd={() => void add()}
      onRemove={remove}
      onPreview={(id) => previewPhotos(urls, found.find((photo) => photo.id === id)?.url)}
    />
  );
}

export function Finding(props: ItemProps) {
  const { item, body, change, strict } = props;
  const { severity, note } = body.answers[item.key] ?? { severity: null, note: '' };
  return (
    <View className="ly-finding">
      <ChoiceList
        id={`severity-${item.key}`}
        label="有多严重"
        choices={severities(item)}
        value={severity ?? undefined}
        error={strict && !severity ? '请选一个，后勤按它安排先后' : undefined}
        onChange={(chosen) => change(describe(item.key, { severity: chosen }))}
      />
      <Photos {...props} />
      <Field
        id={`note-${item.key}`}
        label="说明"
        optional
        multiline
        max={TEXT.note}
        placeholder="在哪里，什么样子"
        value={note}
        onChange={(words) => change(describe(item.key, { note: words }))}
      />
    </View>
  );
}
