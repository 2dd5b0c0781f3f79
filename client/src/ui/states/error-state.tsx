/** Something did not work: what happened, that what was typed is safe, what to do next. */
import { View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Icon } from '../words/icon';
import { Notice } from './notice';
import './error-state.scss';

interface ErrorStateProps {
  /** What happened and what next; a problem's `text` says both. */
  text: string;
  title?: string;
  onRetry?: () => void;
  /** A verb: 重新打开. */
  retryLabel?: string;
  /** Quoted to whoever helps. */
  requestId?: string;
}

/** In place of a page's content. */
export const ErrorState = ({
  title = '没有打开',
  retryLabel = '再试一次',
  ...props
}: ErrorStateProps) => (
  <Notice
    alert
    icon="warn"
    title={title}
    fine={props.requestId && `求助时报这个编号：${props.requestId.slice(0, 8)}`}
    action={
      props.onRetry && (
        <Button narrow icon="refresh" onPress={props.onRetry}>
          {retryLabel}
        </Button>
      )
    }
  >
    {props.text}
  </Notice>
);

/** Beside a form whose content stays as it is. */
export const ProblemNote = ({ text }: { text: string }) => (
  <View className="ly-problem" role="alert">
    <Icon name="warn" size="small" />
    <View className="ly-problem__words">{text}</View>
  </View>
);
