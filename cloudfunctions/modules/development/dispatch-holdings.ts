/** Official letters as held: told to whom they are about, kept as long as the case they belong to. */
import type { Dispatch } from '@louyu/shared/domain/development/dispatches/state';
import { DISPATCH_TERMS } from '@louyu/shared/messages/dispatches';
import { type Holding, type Told, holding, line, written } from '../../kernel/holdings';
import { dispatches } from './repository';

const told = ({ kind, number, issuedAt, content: { issuer } }: Dispatch): Told => ({
  title: DISPATCH_TERMS[kind],
  opens: 'packages/development/mine/index',
  lines: [line('文号', number), line('出具', issuer), line('时间', written(issuedAt))],
});

export const dispatchHolding: Holding = holding<Dispatch>({
  context: 'development',
  collection: dispatches,
  what: '发展过程中的公文',
  kinds: [
    {
      key: 'development.letters_about_me',
      what: '关于我的公文',
      field: 'personId',
      by: 'person',
      when: 'issuedAt',
      sensitive: true,
      told,
      answeredBy: ['guidance', 'college_secretary'],
      authors: ({ issuedBy }) => [issuedBy],
      leaving: 'remove',
    },
    {
      key: 'development.letters_by_me',
      what: '我出具的公文',
      field: 'issuedBy',
      by: 'person',
      when: 'issuedAt',
      sensitive: false,
      told,
      answeredBy: [],
      leaving: 'ids_only',
    },
  ],
  retention: {
    months: null,
    from: null,
    since: '在校期间',
    because: '纸上的校验码要能核对；正式材料由党组织另行归档',
    source: '《中国共产党发展党员工作细则》（2014）；《个人信息保护法》第十九条',
  },
});
