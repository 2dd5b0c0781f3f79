/** The three paragraphs of a report; names of students and their troubles do not belong into it. */
import { View } from '@tarojs/components';
import { Field } from '../../ui/controls/field';
import { TEXT_LENGTH } from './report-draft';
import type { Draft } from '../../platform/drafts/use-draft';
import type { ReportDraft } from './report-draft';
import './reports.scss';

const HINT = '开头一句是按数字起的草稿，请改成你自己的话。不写同学的姓名和困难情况。';

export const ReportWords = ({ draft: { body, change } }: { draft: Draft<ReportDraft> }) => (
  <View className="ly-reports">
    <Field
      multiline
      id="did"
      label="做了什么"
      hint={HINT}
      value={body.did}
      max={TEXT_LENGTH}
      onChange={(did) => change({ did })}
    />
    <Field
      multiline
      optional
      id="difficulties"
      label="还有什么没办完"
      value={body.difficulties}
      max={TEXT_LENGTH}
      onChange={(difficulties) => change({ difficulties })}
    />
    <Field
      multiline
      optional
      id="proposals"
      label="请求和建议"
      value={body.proposals}
      max={TEXT_LENGTH}
      onChange={(proposals) => change({ proposals })}
    />
  </View>
);
