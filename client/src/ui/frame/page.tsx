/**
 * What every screen stands in: title, one column within reach of the thumb, room for the phone's
 * edges, and a foot for the one primary action. `--text-scale` carries the phone's large-text setting.
 */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { textScale } from './text-scale';
import { TitleBar } from './title-bar';
import type { ReactNode } from 'react';
import './page.scss';

interface PageProps {
  /** In the bar at the top. */
  title: string;
  /** Larger words that open the page: a room, a day, a person. */
  heading?: string;
  /** A line under the heading. */
  lead?: ReactNode;
  /** At the right of the heading. */
  aside?: ReactNode;
  /** Stays at the bottom: the primary action. */
  foot?: ReactNode;
  /** Up to 1120 px instead of one reading column; for lists with details and tables. */
  wide?: boolean;
  children?: ReactNode;
}

const Heading = ({ heading, lead, aside }: Pick<PageProps, 'heading' | 'lead' | 'aside'>) => (
  <View className="ly-page__head">
    <View className="ly-page__heading">
      <Text className="ly-page__title">{heading}</Text>
      {aside}
    </View>
    {lead && <View className="ly-page__lead">{lead}</View>}
  </View>
);

export const Page = ({ title, foot, wide = false, children, ...opening }: PageProps) => (
  <View
    className={classNames(
      'ly-page ly-scale',
      wide && 'ly-page--wide',
      Boolean(foot) && 'ly-page--footed',
    )}
    style={`--text-scale:${textScale()}`}
  >
    <TitleBar title={title} />
    <View className="ly-page__body">
      {opening.heading && <Heading {...opening} />}
      {children}
    </View>
    {foot && (
      <View className="ly-page__foot">
        <View className="ly-page__reach">{foot}</View>
      </View>
    )}
  </View>
);
