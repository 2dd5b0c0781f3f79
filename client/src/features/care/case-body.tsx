/** One help case: what is needed, who keeps in touch, what was done; and what the reader may do. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { useNow } from '../../ui/words/now';
import { State } from '../../ui/words/state';
import { dayOfNow, exactDay } from '../../ui/words/spoken-time';
import { OfferSheet, ReferSheet } from './give-sheet';
import { WHO_READS, deedOf, needsInWords, standingOf } from './help-words';
import { CloseSheet, ContactSheet, ReviewSheet } from './lead-sheets';
import type { HelpCase } from './help-words';
import './care.scss';

const SHEETS = {
  offer: OfferSheet,
  refer: ReferSheet,
  contact: ContactSheet,
  review: ReviewSheet,
  close: CloseSheet,
};
type SheetName = keyof typeof SHEETS;

interface ActsProps {
  found: HelpCase;
  onAlarm: () => void;
}

function Acts({ found, onAlarm }: ActsProps) {
  const [open, setOpen] = useState<SheetName>();
  const Opened = open && SHEETS[open];
  if (found.may.length === 0) return null;
  return (
    <View className="ly-care__acts">
      <Button kind="primary" id="give" onPress={() => setOpen('offer')}>
        记一次帮助
      </Button>
      <Button id="refer-open" onPress={() => setOpen('refer')}>
        转介
      </Button>
      {found.may.includes('lead') && (
        <>
          <Button id="contact-open" onPress={() => setOpen('contact')}>
            {found.contactName ? '换联系人' : '请人联系'}
          </Button>
          <Button id="review-open" onPress={() => setOpen('review')}>
            回看
          </Button>
          <Button kind="quiet" id="close-open" onPress={() => setOpen('close')}>
            结束帮助
          </Button>
        </>
      )}
      <Button kind="quiet" id="alarm-open" icon="warn" onPress={onAlarm}>
        紧急求助
      </Button>
      {Opened && <Opened found={found} onClose={() => setOpen(undefined)} />}
    </View>
  );
}

const CALM = { uncontacted: false, reviewOn: null };

const Facts = ({ found }: { found: HelpCase }) => {
  const today = dayOfNow(useNow());
  // What is late or lacking is for those who lead to mend, not for the student to worry about.
  const { tone, word } = standingOf(found.own ? { ...found, ...CALM } : found, today);
  return (
    <Card title={`需要：${needsInWords(found)}`} aside={<State tone={tone}>{word}</State>}>
      <View className="ly-care__standing">
        <View>联系人：{found.contactName ?? '还没有'}</View>
        {found.reviewOn && <View>下次回看：{exactDay(found.reviewOn)} 前</View>}
      </View>
    </Card>
  );
};

const stepsOf = ({ steps }: HelpCase) =>
  steps.map((step, at) => ({
    ...{ id: String(at), at: step.at, who: step.byName, did: deedOf(step) },
    more: step.note || undefined,
  }));

export const CaseBody = ({ found, onAlarm }: ActsProps) => (
  <View className="ly-care">
    <Facts found={found} />
    <Acts found={found} onAlarm={onAlarm} />
    <Section title="经过">
      <Card>
        <Timeline steps={stepsOf(found)} />
      </Card>
    </Section>
    <View className="ly-care__fine">{WHO_READS}</View>
  </View>
);
