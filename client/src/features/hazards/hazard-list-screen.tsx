/** 隐患清单: for logistics and for those who answer for a building or a college. */
import { useState } from 'react';
import { list } from '@louyu/shared/contracts/hazards';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { isWide } from '../../platform/screen/wide';
import { ChoiceList } from '../../ui/controls/choice-list';
import { Page } from '../../ui/frame/page';
import { Split } from '../../ui/frame/split';
import { HazardList } from './hazard-list';
import { HazardPanel } from './hazard-panel';
import type { ReactNode } from 'react';
import type { Show } from './hazard';

interface HazardListScreenProps {
  onOpen: (hazardId: string) => void;
  /** Beside a hazard that still waits for somebody: 逾期时提醒我. */
  reminder?: ReactNode;
}

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: '待处理' },
  { value: 'overdue', label: '已逾期' },
  { value: 'undecided', label: '待决定' },
  { value: 'fixed', label: '待验收' },
  { value: 'closed', label: '已销号' },
];

const LEADS: Record<Show, string> = {
  open: '先到期的在前面。',
  overdue: '逾期最久的在前面。',
  undecided: '后勤办不了的、暂缓的，等人决定。',
  fixed: '修好了，等报告人或别的同志去看。',
  closed: '期限最近的在前面，留着备查。',
};

export function HazardListScreen({ onOpen, reminder }: HazardListScreenProps) {
  const [show, setShow] = useState<Show>('open');
  const [chosen, setChosen] = useState<string>();
  const pages = usePages(list, { show });
  useFreshOnShow(list);
  const open = (hazardId: string) => (isWide() ? setChosen(hazardId) : onOpen(hazardId));
  return (
    <Page wide title="隐患清单" heading="隐患清单" lead={LEADS[show]}>
      <Split
        list={
          <>
            <ChoiceList
              columns
              id="show"
              label="看哪些"
              choices={SHOWS}
              value={show}
              onChange={setShow}
            />
            <HazardList pages={pages} show={show} chosen={chosen} onOpen={open} />
          </>
        }
        detail={
          chosen ? (
            <HazardPanel key={chosen} hazardId={chosen} reminder={reminder} onOpen={open} />
          ) : null
        }
        onClose={() => setChosen(undefined)}
        invitation="从左边选一处隐患，在这里看照片、经过和能办的事。"
      />
    </Page>
  );
}
