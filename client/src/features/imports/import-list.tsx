/** The imports there were, the newest first. */
import { View } from '@tarojs/components';
import { IMPORT_KIND_TERMS, IMPORT_STATE_TERMS } from '@louyu/shared/messages/imports';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { useNow } from '../../ui/words/now';
import { spokenPast } from '../../ui/words/spoken-time';
import { State } from '../../ui/words/state';
import { TITLE, TONES, WHOSE, changes, countsText } from './words';
import type { Pages } from '../../platform/query/use-pages';
import type { ImportSummary } from './import';
import './imports.scss';

interface ImportListProps {
  pages: Pages<ImportSummary>;
  chosen: string | undefined;
  onOpen: (importId: string) => void;
}

interface ImportRowProps {
  of: ImportSummary;
  chosen: boolean;
  onOpen: (importId: string) => void;
}

/** A list that changes nothing waits for nobody. */
const Standing = ({ of }: { of: ImportSummary }) =>
  changes(of) === 0 && of.state === 'read' ? (
    <State tone="quiet">不用导入</State>
  ) : (
    <State tone={TONES[of.state]}>{IMPORT_STATE_TERMS[of.state]}</State>
  );

const ImportRow = ({ of, chosen, onOpen }: ImportRowProps) => {
  const now = useNow();
  return (
    <Row
      id={`import-${of.id}`}
      title={of.fileName}
      note={
        <View className="ly-imports__row">
          <View>
            {IMPORT_KIND_TERMS[of.kind]} · {spokenPast(of.readAt, now)}
          </View>
          <View>{countsText(of)}</View>
          <Standing of={of} />
        </View>
      }
      chosen={chosen}
      onOpen={() => onOpen(of.id)}
    />
  );
};

export function ImportList({ pages, chosen, onOpen }: ImportListProps) {
  const { rows, problem, loading, retry } = pages;
  if (loading) return <SkeletonRows count={4} />;
  if (!rows)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : null;
  if (rows.length === 0)
    return (
      <EmptyState
        title="还没有导入过名单"
        how="读取一份名单后会列在这里：改了什么、谁来确认、能不能撤销，都查得到。"
      />
    );
  return (
    <View className="ly-imports">
      {problem && <ProblemNote text={problem.text} />}
      <Card flush>
        {rows.map((of) => (
          <ImportRow key={of.id} of={of} chosen={of.id === chosen} onOpen={onOpen} />
        ))}
      </Card>
      {pages.more && (
        <Button id="more" busy={pages.loadingMore && '正在取…'} onPress={pages.loadMore}>
          看更早的
        </Button>
      )}
    </View>
  );
}
