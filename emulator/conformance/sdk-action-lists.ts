/** Why: which actions of the SDKs the local cloud answers and which it refuses, said once. */
export const answered = [
  'database.abortTransaction',
  'database.addCollection',
  'database.aggregateDocuments',
  'database.calculateDocument',
  'database.commitTransaction',
  'database.getDocument',
  'database.insertDocument',
  'database.modifyAndReturnDoc',
  'database.modifyDocument',
  'database.removeDocument',
  'database.startTransaction',
  'functions.invokeFunction',
  'storage.batchCopyFile',
  'storage.batchDeleteFile',
  'storage.batchGetDownloadUrl',
  'storage.getFileAuthority',
  'storage.getUploadMetadata',
  'wx.openApi',
];

export const refused = [
  'analytics.report',
  'auth.getUserInfoForAdmin',
  'wx.api',
  'wx.wxCallContainerApi',
  'wx.wxPayApi',
  // Left in @cloudbase/database from before 1.0; nothing in the package loads that file.
  'database.deleteDocInTransaction',
  'database.getInTransaction',
  'database.updateDocInTransaction',
];
