export default definePageConfig({ navigationBarTitleText: '一起征求意见' });
