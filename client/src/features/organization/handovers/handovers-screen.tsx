/** 工作交接: what somebody who went answered for, until somebody else does. */
import { useState } from 'react';
import { handovers } from '@louyu/shared/contracts/organization-handovers';
import { useFreshOnShow } from '../../../platform/query/use-fresh-on-show';
import { isWide } from '../../../platform/screen/wide';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Page } from '../../../ui/frame/page';
import { Split } from '../../../ui/frame/split';
import { HandoverList } from './handover-list';
import { HandoverPanel } from './handover-panel';
import { TITLE } from './words';
import type { HandoverWays } from './handover-panel';
import type { Show } from './handover-list';

interface HandoversScreenProps extends HandoverWays {
  onOpen: (handoverId: string) => void;
}

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: '要交接的' },
  { value: 'settled', label: '已办结' },
];

const LEAD = '有人走了，他负责的每件事都要有人接手，或者写明为什么不用。先看到期的。';

export function HandoversScreen({ onOpen, ...ways }: HandoversScreenProps) {
  const [show, setShow] = useState<Show>('open');
  const [chosen, setChosen] = useState<string>();
  useFreshOnShow(handovers);
  const choose = (id: string) => (isWide() ? setChosen(id) : onOpen(id));
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD}>
      <Split
        list={
          <>
            <ChoiceList
              inline
              id="show"
              label="看哪些"
              choices={SHOWS}
              value={show}
              onChange={setShow}
            />
            <HandoverList show={show} chosen={chosen} onOpen={choose} />
          </>
        }
        detail={chosen ? <HandoverPanel key={chosen} handoverId={chosen} {...ways} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="从左边选一项交接，在这里看留下了哪些事、由谁接手。"
      />
    </Page>
  );
}
