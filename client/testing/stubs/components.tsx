/** The framework's elements as plain ones, which is what they are to a test. */
import type { MouseEventHandler, ReactNode } from 'react';

interface ElementProps {
  children?: ReactNode;
  className?: string;
  id?: string;
  onClick?: MouseEventHandler;
  role?: string;
  src?: string;
  'aria-label'?: string;
}

const plain = ({ className, id, onClick, role, 'aria-label': label }: ElementProps) => ({
  className,
  id,
  onClick,
  role,
  'aria-label': label,
});

export const View = (props: ElementProps) => <div {...plain(props)}>{props.children}</div>;
export const Text = (props: ElementProps) => <span {...plain(props)}>{props.children}</span>;
export const Image = (props: ElementProps) => <img {...plain(props)} src={props.src} alt="" />;
