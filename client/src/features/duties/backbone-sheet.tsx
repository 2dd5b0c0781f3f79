/** Names somebody who is no member and carries something: found by name or room, never typed in. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { nameBackbone } from '@louyu/shared/contracts/duty-targets';
import { people } from '@louyu/shared/contracts/organization-people';
import { BACKBONE_POSTS } from '@louyu/shared/domain/duties/backbone';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { BACKBONE_TERMS } from '@louyu/shared/messages/duties';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { useSettled } from '../../platform/use-settled';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../ui/states/error-state';
import type { BackbonePost } from '@louyu/shared/domain/duties/backbone';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

type Found = OutputOf<typeof people>['rows'][number];

const SHOWN = 6;
const POSTS = BACKBONE_POSTS.map((value) => ({ value, label: BACKBONE_TERMS[value] }));

/** Members are contacts themselves. */
const mayBe = ({ kind, roles }: Found): boolean =>
  kind === 'student' && !roles.some(({ role }) => role === 'member');

interface FoundProps {
  words: string;
  value: string | undefined;
  onChange: (personId: string) => void;
}

function FoundPeople({ words, value, onChange }: FoundProps) {
  const { data, problem } = useRead(people, { text: words, standing: 'present', after: null });
  if (problem) return <ProblemNote text={problem.text} />;
  const found = (data?.rows ?? []).filter(mayBe).slice(0, SHOWN);
  if (data && found.length === 0)
    return (
      <View className="ly-duties__fine">
        没有找到。可以输姓名开头、拼音首字母或房间（如 3-412）；党员不用列。
      </View>
    );
  return (
    <ChoiceList
      id="backbone"
      label="是哪一位"
      choices={found.map(({ id, name, roomId }) => ({
        value: id,
        label: name,
        note: roomId ? roomLabel(roomId) : '不住公寓',
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface BackboneSheetProps {
  place: string;
  onClose: () => void;
}

export function BackboneSheet({ place, onClose }: BackboneSheetProps) {
  const [words, setWords] = useState('');
  const [personId, setPersonId] = useState<string>();
  const [post, setPost] = useState<BackbonePost>();
  const sought = useSettled(words.trim());
  const { act, pending, problem } = useAct(nameBackbone);
  const send = async () => {
    if (personId && post && (await act({ place, personId, post }))) onClose();
  };
  return (
    <DeedSheet
      open
      id="backbone"
      title="列入党外骨干"
      onClose={onClose}
      form={
        <>
          <Field
            inSheet
            id="find-backbone"
            label="找人"
            placeholder="姓名、拼音首字母或房间"
            value={words}
            onChange={setWords}
          />
          {sought && <FoundPeople words={sought} value={personId} onChange={setPersonId} />}
          <ChoiceList
            columns
            id="post"
            label="担任什么"
            choices={POSTS}
            value={post}
            onChange={setPost}
          />
        </>
      }
      does={['列进本学院的名单，可以安排一位党员联系。没有联系人不算差错。']}
      told="本人在“我的记录”里看到。"
      problem={problem?.text}
      action="列入名单"
      busy={pending && '正在记…'}
      disabled={!personId || !post}
      onConfirm={() => void send()}
    />
  );
}
