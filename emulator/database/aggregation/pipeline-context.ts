/** Why: the operators that a whole pipeline knows: ours in front of mingo's, and nobody's scripts. */
import { Context } from 'mingo';
import * as pipeline from 'mingo/operators/pipeline';
import { expressionOperators } from './expressions';
import { stages } from './stages';

const { $out: _out, $merge: _merge, ...reading } = pipeline;

export const pipelineContext = Context.init({
  expression: expressionOperators,
  pipeline: { ...reading, ...stages },
});
