/** The number on a tab. Where there is no tab bar just now there is nothing to number. */
import Taro from '@tarojs/taro';

const INBOX = 1;
const MOST = 99;

const missing = (): void => undefined;

export function badgeInbox(count: number): void {
  const text = count > MOST ? `${MOST}+` : String(count);
  const change =
    count > 0
      ? Taro.setTabBarBadge({ index: INBOX, text })
      : Taro.removeTabBarBadge({ index: INBOX });
  change.catch(missing);
}
