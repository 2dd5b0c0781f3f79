/** One duty of mine: what, with whom, since when, when something was last done and is due again. */
import { View } from '@tarojs/components';
import { endOfDay } from '@louyu/shared/domain/kernel/calendar';
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { Button } from '../../ui/controls/button';
import { Row } from '../../ui/frame/row';
import { State } from '../../ui/words/state';
import { useNow } from '../../ui/words/now';
import { exactDay, spokenDeadline } from '../../ui/words/spoken-time';
import { roomsInWords, targetLabel } from './words';
import type { mine } from '@louyu/shared/contracts/duties';
import type { OutputOf } from '../../platform/call/contract';
import './duties.scss';

export type Held = OutputOf<typeof mine>['duties'][number];

const lastingOf = ({ from, until }: Held): string =>
  until ? `${exactDay(from)} 起，到 ${exactDay(until)}` : `${exactDay(from)} 起`;

const lastOf = ({ lastActOn }: Held): string =>
  lastActOn ? `上一次：${exactDay(lastActOn)}` : '还没有记录';

const Due = ({ held: { dueOn, silentSince } }: { held: Held }) => {
  const now = useNow();
  if (silentSince) return <State tone="overdue">到期没有记录</State>;
  if (!dueOn) return null;
  const soon = Date.parse(endOfDay(dueOn)) - now.getTime() < 4 * 86_400_000;
  return <State tone={soon ? 'due' : 'quiet'}>{spokenDeadline(endOfDay(dueOn), now)}</State>;
};

/** An area's acts are its inspections, which have forms of their own. */
const isContact = ({ kind }: Held): boolean => kind !== 'area';

export const HeldDuty = ({ held, onRecord }: { held: Held; onRecord: (id: string) => void }) => (
  <Row
    title={`${DUTY_KIND_TERMS[held.kind]} · ${targetLabel(held.kind, { id: held.target, name: held.name })}`}
    note={
      <View className="ly-duties__lines">
        {held.kind === 'area' && <View>{roomsInWords(held.rooms)}</View>}
        {held.with.length > 0 && <View>和{held.with.join('、')}一起</View>}
        <View>{lastingOf(held)}</View>
        <View>{lastOf(held)}</View>
        {isContact(held) && (
          <View className="ly-duties__state">
            <Button
              narrow
              id={`record-${held.target}`}
              icon="add"
              onPress={() => onRecord(held.id)}
            >
              记一次
            </Button>
          </View>
        )}
      </View>
    }
    aside={<Due held={held} />}
  />
);
