/** What reader and author do with a report: acknowledge, say a word, print. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { acknowledgeReport, commentReport } from '@louyu/shared/contracts/duty-reports';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { printer } from '../../platform/print/printer';
import { useAct } from '../../platform/query/use-act';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { ProblemNote } from '../../ui/states/error-state';
import type { Report } from './report-words';
import './reports.scss';

function Comment({ found, onClose }: { found: Report; onClose: () => void }) {
  const { act, pending, problem } = useAct(commentReport);
  const [text, setText] = useState('');
  const send = async () => {
    if (await act({ reportId: found.id, expectedVersion: found.version, text })) onClose();
  };
  return (
    <DeedSheet
      open
      id="comment"
      title="回复"
      onClose={onClose}
      form={
        <Field
          inSheet
          multiline
          id="comment-text"
          label="写给对方"
          value={text}
          max={TEXT.paragraph}
          onChange={setText}
        />
      }
      does={['写在汇报下面，署你的名字，不能再改。']}
      told={found.own ? '接收汇报的同志能看到。' : `${found.authorName}收到提醒。`}
      problem={problem?.text}
      action="回复"
      busy={pending && '正在回复…'}
      disabled={text.trim() === '' || text.length > TEXT.paragraph}
      onConfirm={() => void send()}
    />
  );
}

/** The receiver's one primary act, at the foot of the page. */
export function Acknowledge({ found }: { found: Report }) {
  const { act, pending, problem } = useAct(acknowledgeReport);
  return (
    <>
      {problem && <ProblemNote text={problem.text} />}
      <Button
        kind="primary"
        id="acknowledge"
        busy={pending && '正在签收…'}
        onPress={() => void act({ reportId: found.id, expectedVersion: found.version })}
      >
        签收
      </Button>
    </>
  );
}

export function ReportActs({ found }: { found: Report }) {
  const [saying, setSaying] = useState(false);
  return (
    <View className="ly-reports ly-reports__acts">
      {found.may.includes('acknowledge') && <Acknowledge found={found} />}
      {found.may.includes('comment') && (
        <Button id="comment-open" onPress={() => setSaying(true)}>
          回复
        </Button>
      )}
      {printer.canPrint && (
        <Button kind="quiet" id="print" icon="print" onPress={printer.print}>
          打印
        </Button>
      )}
      {saying && <Comment found={found} onClose={() => setSaying(false)} />}
    </View>
  );
}
