export default definePageConfig({ navigationBarTitleText: '记一次联系' });
