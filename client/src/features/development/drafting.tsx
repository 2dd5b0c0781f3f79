/** Writes the opinion on a question that waits, and hands it to a second officer. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { SkeletonCard } from '../../ui/states/skeleton';
import { exactTime } from '../../ui/words/spoken-time';
import { Dossier } from './dossier';
import { DoneSlip } from './done';
import { DraftForm } from './draft-form';
import { DraftSheet } from './draft-sheet';
import { missingIn } from './opinion-draft';
import { BackToCase, NotNow } from './not-now';
import { nextQuoted } from './words';
import { useOpinionDraft } from './use-opinion-draft';
import type { Case, Consultation } from './candidacy';
import './candidacy.scss';

interface DraftingProps {
  of: Case;
  asked: Consultation;
  refresh: () => void;
  onBack: () => void;
  onFact: (factId: string) => void;
}

const TITLE = '起草意见';

const Returned = ({ returned }: Pick<Consultation, 'returned'>) =>
  returned && (
    <Card title="上一稿被退回">
      <View className="ly-case__words">{returned.because}</View>
      <View className="ly-case__fine">{exactTime(returned.at)} 退回</View>
    </Card>
  );

export function Drafting({ of, asked, refresh, onBack, onFact }: DraftingProps) {
  const writing = useOpinionDraft(of, asked, refresh);
  const [confirming, setConfirming] = useState(false);
  const { body, change, loading, done } = writing;
  const missing = missingIn(body);
  if (done)
    return (
      <Page title={TITLE}>
        <DoneSlip done={done} />
        <BackToCase onBack={onBack} />
      </Page>
    );
  if (!of.may.includes('draft'))
    return (
      <Page title={TITLE}>
        <NotNow onBack={onBack} />
      </Page>
    );
  const submit = (
    <Button
      kind="primary"
      id="submit"
      disabled={missing !== undefined}
      onPress={() => setConfirming(true)}
    >
      {missing ?? '提交草稿，请人会签'}
    </Button>
  );
  return (
    <Page
      title={TITLE}
      heading={of.name}
      lead={`就${nextQuoted(of.step)}这一步，${exactTime(asked.dueAt)} 前答复`}
      foot={submit}
      wide
    >
      <View className="ly-case ly-case--columns">
        <View className="ly-case__column">
          {writing.restored && (
            <View className="ly-case__fine">上次没写完的还在，接着写就行。</View>
          )}
          <Returned returned={asked.returned} />
          {loading ? (
            <SkeletonCard lines={5} />
          ) : (
            <DraftForm draft={body} facts={asked.dossier.facts} change={change} />
          )}
        </View>
        <View className="ly-case__column">
          <Dossier dossier={asked.dossier} onFact={onFact} />
        </View>
      </View>
      {confirming && <DraftSheet of={of} writing={writing} onClose={() => setConfirming(false)} />}
    </Page>
  );
}
