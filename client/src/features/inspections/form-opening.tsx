/** How one came in, or why one could not: asked before the items. */
import { View } from '@tarojs/components';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Field } from '../../ui/controls/field';
import { Card } from '../../ui/frame/card';
import { setPresence } from './form-body';
import { PRESENCE_AT, REASON_AT } from './gaps';
import { PRESENCE_TERMS, WHY_NOT } from './words';
import type { Presence } from '@louyu/shared/domain/inspections/state';
import type { ItemProps } from './form-item-props';
import type { WhyNot } from './words';

export type OpeningProps = Omit<ItemProps, 'item'>;

const PRESENCES: readonly Presence[] = ['announced', 'occupant_present'];

export const PresenceCard = ({ body, change, strict }: OpeningProps) => (
  <View id={PRESENCE_AT}>
    <Card>
      <ChoiceList
        id="presence"
        inline
        label="进门之前"
        hint="两样都没有，就先打个招呼，改个时间再来。"
        choices={PRESENCES.map((value) => ({ value, label: PRESENCE_TERMS[value] }))}
        value={body.presence ?? undefined}
        error={strict && !body.presence ? '请选一样' : undefined}
        onChange={(presence) => change(setPresence(presence))}
      />
    </Card>
  </View>
);

const WHYS: readonly WhyNot[] = ['nobody', 'inconvenient', 'locked', 'other'];

export const ReasonCard = ({ body, change, strict }: OpeningProps) => (
  <View id={REASON_AT}>
    <Card>
      <View className="ly-finding">
        <ChoiceList
          id="why"
          label="为什么没查成"
          choices={WHYS.map((value) => ({ value, label: WHY_NOT[value] }))}
          value={body.why ?? undefined}
          error={strict && !body.why ? '请选一个原因' : undefined}
          onChange={(why) => change(() => ({ why }))}
        />
        <Field
          id="why-detail"
          label="补充"
          optional={body.why !== 'other'}
          multiline
          max={180}
          placeholder="如：同学说周五下午都在"
          value={body.detail}
          error={strict && body.why === 'other' && !body.detail.trim() ? '请写明原因' : undefined}
          onChange={(detail) => change(() => ({ detail }))}
        />
      </View>
    </Card>
  </View>
);
