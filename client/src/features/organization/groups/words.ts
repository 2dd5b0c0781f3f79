/** What the screens of groups are called and whose they are. */
export const TITLE = '楼宇党小组';
export const WHOSE = '党员、组长、指导员和指导部';
