export default definePageConfig({ navigationBarTitleText: '写定期汇报' });
