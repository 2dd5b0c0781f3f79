/** Photos of one matter: add, look, remove; each says how far it is on its way. */
import { Image, Text, View } from '@tarojs/components';
import { Press } from '../controls/press';
import { Icon } from '../words/icon';
import './photo-picker.scss';

export interface PickedPhoto {
  id: string;
  url: string;
  /** `kept`: on this phone; `sent`: on the server. */
  state: 'kept' | 'sending' | 'sent' | 'failed';
}

interface PhotoPickerProps {
  label: string;
  photos: readonly PickedPhoto[];
  max: number;
  onAdd: () => void;
  onRemove: (id: string) => void;
  onPreview: (id: string) => void;
  /** What to take: 只拍隐患，不拍人. */
  hint?: string;
  error?: string;
  id: string;
}

const WORDS: Record<PickedPhoto['state'], string> = {
  kept: '已存手机',
  sending: '上传中',
  sent: '已上传',
  failed: '没传上',
};

interface ThumbProps extends Pick<PhotoPickerProps, 'onRemove' | 'onPreview'> {
  photo: PickedPhoto;
  at: number;
}

const Thumb = ({ photo, at, onRemove, onPreview }: ThumbProps) => (
  <View className="ly-photos__cell">
    <Press label={`看第 ${at + 1} 张照片`} onPress={() => onPreview(photo.id)}>
      <Image className="ly-photos__image" src={photo.url} mode="aspectFill" />
    </Press>
    <View className={`ly-photos__state ly-photos__state--${photo.state}`}>
      {WORDS[photo.state]}
    </View>
    <Press
      className="ly-photos__remove"
      label={`删掉第 ${at + 1} 张照片`}
      onPress={() => onRemove(photo.id)}
    >
      <View className="ly-photos__cross">
        <Icon name="close" size="small" />
      </View>
    </Press>
  </View>
);

export const PhotoPicker = ({ photos, max, ...props }: PhotoPickerProps) => (
  <View className="ly-photos">
    <View className="ly-photos__head">
      <Text className="ly-photos__label">{props.label}</Text>
      <Text className="ly-photos__count">
        {photos.length}/{max} 张
      </Text>
    </View>
    {props.hint && <View className="ly-photos__hint">{props.hint}</View>}
    <View className="ly-photos__grid">
      {photos.map((photo, at) => (
        <Thumb key={photo.id} {...props} photo={photo} at={at} />
      ))}
      {photos.length < max && (
        <Press id={`${props.id}-add`} className="ly-photos__add" onPress={props.onAdd}>
          <Icon name="camera" />
          <Text>拍照或选择</Text>
        </Press>
      )}
    </View>
    {props.error && <View className="ly-photos__error">{props.error}</View>}
  </View>
);
