/** 认定: whose it is, or nobody's, by somebody who was not there. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { decideAttribution } from '@louyu/shared/contracts/inspection-attributions';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { useAct } from '../../../platform/query/use-act';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { DeedSheet } from '../../../ui/pieces/deed-sheet';
import { exactTime } from '../../../ui/words/spoken-time';
import { useHearingDraft } from '../hearing/use-hearing-draft';
import type { Attribution } from './attribution';

const consequencesOf = (chosen: number): string[] =>
  chosen > 0
    ? ['被认定的同学各得到一条行为记录，本人马上收到通知，可以说明。', '其他室友没有任何记录。']
    : ['这一项只留在寝室的检查记录里，不归任何人。'];

function DecideSheet({ asked, onClose }: { asked: Attribution; onClose: () => void }) {
  const draft = useHearingDraft('attribute', asked.id);
  const { act, pending, problem } = useAct(decideAttribution, { commandId: draft.commandId });
  const { items: about, text } = draft.body;
  const send = async () => {
    const { id: attributionId, version: expectedVersion } = asked;
    if (!(await act({ attributionId, expectedVersion, about, reason: text }))) return;
    await draft.finish();
    onClose();
  };
  return (
    <DeedSheet
      open
      id="attribute"
      title="给出认定"
      onClose={onClose}
      form={
        <ChoiceList
          many
          id="about"
          label="认定到谁"
          hint="都不选，就是不认定到个人"
          choices={asked.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={about}
          onChange={(chosen) => draft.change({ items: chosen })}
        />
      }
      does={consequencesOf(about.length)}
      told="寝室里每位同学都会收到结论和理由。"
      problem={problem?.text}
      action={about.length > 0 ? '认定到个人' : '不认定到个人'}
      busy={pending && '正在认定…'}
      disabled={text.trim() === '' || text.length > TEXT.paragraph || draft.loading}
      onConfirm={() => void send()}
    >
      <Field
        id="attribute-text"
        label="理由"
        multiline
        inSheet
        max={TEXT.paragraph}
        placeholder="依据是什么：谁承认了、照片、当面核实"
        value={text}
        onChange={(next) => draft.change({ text: next })}
      />
    </DeedSheet>
  );
}

export function DecidePart({ asked }: { asked: Attribution }) {
  const [deciding, setDeciding] = useState(false);
  if (asked.may.includes('await_hearing'))
    return (
      <Card>
        <View className="ly-hearing__hint">
          等大家都说完，或者 {exactTime(asked.heardUntil)} 以后，就可以认定。
        </View>
      </Card>
    );
  if (!asked.may.includes('decide')) return null;
  return (
    <Card>
      <Button kind="primary" id="decide" onPress={() => setDeciding(true)}>
        给出认定
      </Button>
      {deciding && <DecideSheet asked={asked} onClose={() => setDeciding(false)} />}
    </Card>
  );
}
