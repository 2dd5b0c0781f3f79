/** 导入名单: what was imported, and the way to a new one; side by side when wide. */
import { useState } from 'react';
import { list } from '@louyu/shared/contracts/imports';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { usePages } from '../../platform/query/use-pages';
import { isWide } from '../../platform/screen/wide';
import { useSession } from '../../platform/session/use-session';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { Split } from '../../ui/frame/split';
import { ErrorState } from '../../ui/states/error-state';
import { NoPermission } from '../../ui/states/no-permission';
import { SkeletonRows } from '../../ui/states/skeleton';
import { ImportForm } from './import-form';
import { ImportList } from './import-list';
import { ImportPanel } from './import-panel';
import { TITLE, WHOSE } from './words';

interface ImportsScreenProps {
  onOpen: (importId: string) => void;
  onNew: () => void;
}

/** On the wide screen the form stands where an import would. */
const FORM = 'form';

function Imports({ onOpen, onNew }: ImportsScreenProps) {
  const [chosen, setChosen] = useState<string>();
  const pages = usePages(list, {});
  useFreshOnShow(list);
  const open = (importId: string) => (isWide() ? setChosen(importId) : onOpen(importId));
  const begin = () => (isWide() ? setChosen(FORM) : onNew());
  const again = () => setChosen(FORM);
  const detail =
    chosen === FORM ? (
      <ImportForm onRead={setChosen} />
    ) : (
      chosen && <ImportPanel key={chosen} importId={chosen} onAgain={again} />
    );
  return (
    <Page
      wide
      title={TITLE}
      heading={TITLE}
      lead="先读取、看清会改什么，确认之后才写入；7 天内可以撤销。"
    >
      <Split
        list={
          <>
            <Button kind="primary" id="new-import" icon="add" onPress={begin}>
              导入一份名单
            </Button>
            <ImportList pages={pages} chosen={chosen} onOpen={open} />
          </>
        }
        detail={detail || null}
        onClose={() => setChosen(undefined)}
        invitation="导入一份名单，或从左边选一次导入，在这里看它改了什么。"
      />
    </Page>
  );
}

/** The way to a new import is not even shown to somebody who could not send it. */
export function ImportsScreen(props: ImportsScreenProps) {
  const { person, problem, holds, retry } = useSession();
  if (holds('administrator')) return <Imports {...props} />;
  return (
    <Page wide title={TITLE}>
      {person === undefined && !problem && <SkeletonRows count={4} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what={TITLE} whose={WHOSE} />}
    </Page>
  );
}
