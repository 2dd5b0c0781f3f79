export default definePageConfig({ navigationBarTitleText: '记录异议' });
