export default definePageConfig({ navigationBarTitleText: '发展意见' });
