import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EvidenceCard } from '../../ui/pieces/evidence-card';
import { OfflineRibbon } from '../../ui/pieces/offline-ribbon';
import { Receipt } from '../../ui/pieces/receipt';
import { Timeline } from '../../ui/pieces/timeline';
import { TodayRow } from '../../ui/pieces/today-row';
import { State } from '../../ui/words/state';
import { serverNow } from '../../platform/clock/server-clock';

const hours = (count: number): string =>
  new Date(serverNow().getTime() + count * 3_600_000).toISOString();
const act = () => undefined;

export const Pieces = () => (
  <>
    <OfflineRibbon
      unit="间房间"
      online
      onRetry={act}
      items={[
        { id: '1', label: '3-412', state: 'sending', sent: 1, total: 3 },
        { id: '2', label: '3-413', state: 'waiting', sent: 0, total: 1 },
        {
          id: '3',
          label: '3-414',
          state: 'stuck',
          sent: 2,
          total: 3,
          problem: '照片没有传上去，会接着传。',
        },
      ]}
    />
    <Section title="要你办的" note="3 件">
      <Card flush>
        <TodayRow
          what="隐患该验收了"
          where="3-412 插座松动"
          until={hours(-26)}
          action="去验收"
          onAct={act}
          fresh
        />
        <TodayRow what="4 层巡查" where="还有 12 间" until={hours(2)} action="去检查" onAct={act} />
        <TodayRow
          what="学院征求意见"
          where="发展对象 1 人"
          until={hours(70)}
          action="写意见"
          onAct={act}
        />
      </Card>
    </Section>
    <Section title="状态">
      <Card flush>
        <Row
          title="3-412 插座松动"
          note="报告人：同学"
          aside={<State tone="overdue">逾期 1 天</State>}
          onOpen={act}
        />
        <Row
          title="3-405 门锁"
          note="后勤已受理"
          aside={<State tone="due">整改中</State>}
          onOpen={act}
          chosen
        />
        <Row
          title="3-310 漏水"
          note="昨天销号"
          aside={<State tone="done">已销号</State>}
          onOpen={act}
        />
        <Row title="发展大会" note="指导部暂缓意见未解除" aside={<State tone="hold">暂缓</State>} />
        <Row title="文明宿舍" aside={<State tone="honour">先进</State>} />
        <Row title="空床位" aside={<State tone="quiet">不计</State>} />
      </Card>
    </Section>
    <Section title="经过">
      <Card>
        <Timeline
          steps={[
            {
              id: '1',
              at: hours(-75),
              who: '同学',
              did: '报告了隐患',
              more: '插座面板松动，插拔时有火花。',
              tone: 'overdue',
            },
            {
              id: '2',
              at: hours(-50),
              who: '后勤',
              did: '受理并安排整改',
              ground: '《公寓安全检查办法》第 8 条',
            },
            { id: '3', at: hours(-3), who: '后勤', did: '完成整改', tone: 'done' },
          ]}
          next="等报告人或本层党员验收"
        />
      </Card>
    </Section>
    <EvidenceCard
      title="帮助同层同学转移被淹物品"
      at={hours(-300)}
      recorder="3 栋指导员 周老师"
      state={{ tone: 'done', word: '已定稿' }}
      remark={{ text: '当时还有两位室友一起，希望也记上。', at: hours(-280) }}
    >
      11 月 8 日夜里水管爆裂，主动组织同层六间宿舍转移物品，直到维修到场。
    </EvidenceCard>
    <Receipt
      title="隐患已送到后勤"
      code="7K4M29XQPT"
      stored={[
        { label: '位置', value: '3 栋 412' },
        { label: '内容', value: '电线插座 · 紧急 · 照片 2 张' },
      ]}
      next={['后勤今天 18:00 前受理', '整改后请你或本层党员验收', '没有动静会自动提醒指导员']}
      onCopy={act}
    />
  </>
);
