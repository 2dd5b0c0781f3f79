/** 帮助联系: the cases of my classes and buildings, without what they are about. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { cases } from '@louyu/shared/contracts/care';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { Button } from '../../ui/controls/button';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';
import { PagedList } from '../../ui/states/paged-list';
import { HelpRows } from './help-rows';
import { WHO_READS } from './help-words';
import { OpenSheet } from './open-sheet';
import './care.scss';

const TITLE = '帮助联系';
const LEAD = '需要帮助的同学：需要什么、帮过什么、转介到哪里。';

const STATES = [
  { value: 'open' as const, label: '进行中' },
  { value: 'closed' as const, label: '已结束' },
];

const NONE = {
  open: <EmptyState title="现在没有" how="发现同学有困难时，从下面开始。" icon="person" />,
  closed: <EmptyState title="还没有结束的" how="结束以后保存 12 个月，然后删除。" />,
};

export function CasesScreen({ onOpen }: { onOpen: (caseId: string) => void }) {
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [opening, setOpening] = useState(false);
  const pages = usePages(cases, { state });
  useFreshOnShow(cases);
  const begin = pages.rows && (
    <Button kind="primary" id="open-case" icon="add" onPress={() => setOpening(true)}>
      开始帮助一位同学
    </Button>
  );
  return (
    <Page title={TITLE} heading={TITLE} lead={LEAD} foot={begin}>
      <View className="ly-care">
        <ChoiceList
          inline
          id="state"
          label="看哪些"
          choices={STATES}
          value={state}
          onChange={setState}
        />
        <PagedList pages={pages} what={TITLE} whose="辅导员和楼栋指导员" empty={NONE[state]}>
          {(rows) => <HelpRows rows={rows} onOpen={onOpen} />}
        </PagedList>
        <View className="ly-care__fine">{WHO_READS}</View>
      </View>
      {opening && <OpenSheet onOpened={onOpen} onClose={() => setOpening(false)} />}
    </Page>
  );
}
