/**
 * Refusals of the phone itself: camera, photos, a page older than the server. The network's and
 * the platform's own are among the shared messages; together they join the server's codes, so a
 * screen has one kind of problem to show, whatever the reason.
 */
export const DEVICE_PROBLEMS = {
  'client.outdated': '这个页面的版本旧了。你填的内容已留在手机上，请关掉小程序再打开。',
  'client.photo_kind': '这个文件不是照片。请改选 JPG 或 PNG 照片，已填的内容还在。',
  'client.photo_size': '这张照片超过 5 MB，压缩后还是放不下。请重新拍一张，已填的内容还在。',
  'client.photo_refused': '没有打开相机和相册。可以在微信设置里允许，或先不放照片，文字还在。',
  'client.photo_lost': '手机里找不到这张照片了，可能被系统清理过。请重新拍一张，文字还在。',
  'client.upload': '照片没有传上去。它还留在手机里，网络好些时会接着传。',
  'client.sheet_refused': '没有打开聊天文件。请先把名单发到“文件传输助手”，再回来选择。',
  'client.sheet_upload': '名单没有传上去，什么都没有改动。请检查网络后再试一次。',
  'client.no_camera': '没有打开相机。可以直接输入门牌上印的编号。',
  'client.not_a_door': '这不是门牌上的码。请对准门牌，或输入门牌上印的编号。',
} as const;

export type DeviceProblemCode = keyof typeof DEVICE_PROBLEMS;

export const isDeviceProblem = (code: string): code is DeviceProblemCode => code in DEVICE_PROBLEMS;
