/** 到期时提醒我: WeChat's permission for one message, at the tap that needs it; a refusal costs nothing. */
import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { SkeletonCard } from '../../ui/states/skeleton';
import { useCoolDown } from './cool-down';
import { useGrants } from './use-grants';
import { TEMPLATE_WORDS } from './words';
import type { TemplateKey } from '@louyu/shared/domain/reminders/state';
import type { Answered, Template } from './use-grants';
import './reminders.scss';

const AFTERWARDS: Record<Answered, string> = {
  allowed: '记下了，到时候微信会提醒你一次。',
  refused: '没有允许也不要紧：到期的事，收件箱里一定有。',
  unasked: '微信没有弹出询问，可能在微信设置里关掉了订阅消息。收件箱里一定有。',
  unsaved: '微信允许了，但没有记上。请再点一次；收件箱里一定有。',
};

/** 到期的事 2 次，意见和记录 1 次 */
const leftInWords = (templates: readonly Template[]): string =>
  templates.map(({ template, left }) => `${TEMPLATE_WORDS[template]} ${left} 次`).join('，');

export const hasNoneLeft = (templates: readonly Template[]): boolean =>
  templates.some(({ left }) => left === 0);

const Answer = ({ answered }: { answered: Answered | undefined }) =>
  answered === undefined ? null : (
    <View className="ly-grant__answer" role="status">
      {AFTERWARDS[answered]}
    </View>
  );

/** The whole of it, for 我的, 收件箱 and 今天. */
interface RemindCardProps {
  /** Only where the next message could not be sent, and not soon after a no: else it would be nagging. */
  whenNoneLeft?: boolean;
}

export function RemindCard({ whenNoneLeft = false }: RemindCardProps) {
  const { templates, ask, asking, answered } = useGrants();
  const cooling = useCoolDown();
  if (!templates) return whenNoneLeft ? null : <SkeletonCard lines={1} />;
  const unneeded = cooling !== false || !hasNoneLeft(templates);
  if (whenNoneLeft && answered === undefined && unneeded) return null;
  return (
    <Card title="微信提醒">
      <View className="ly-grant">
        <Text>微信每允许一次，只能提醒一次。还可以提醒你：{leftInWords(templates)}。</Text>
        <Answer answered={answered} />
        <Button
          id="remind-me"
          icon="clock"
          busy={asking && '正在问微信…'}
          onPress={() => void ask()}
        >
          到期时提醒我
        </Button>
      </View>
    </Card>
  );
}

interface RemindMeProps {
  template: TemplateKey;
  /** A verb in the matter's own words: 逾期时提醒我. */
  children: string;
}

/** One quiet line beside a matter. */
export function RemindMe({ template, children }: RemindMeProps) {
  const { templates, ask, asking, answered } = useGrants(template);
  if (!templates) return null;
  return (
    <View className="ly-grant">
      <Answer answered={answered} />
      <Button
        kind="quiet"
        id="remind-me"
        icon="clock"
        busy={asking && '正在问微信…'}
        onPress={() => void ask()}
      >
        {children}
      </Button>
    </View>
  );
}
